import { describe, expect, test } from 'vitest';
import { spellFormation } from '../../../src/lib/core/language/spell-formation';

describe('the sound rules read forwards', () => {
	test.each([
		['meN- + tulis', 'menulis'],
		['meN- + sapu', 'menyapu'],
		['meN- + pakai', 'memakai'],
		['meN- + kirim + -kan', 'mengirimkan'],
		['meN- + baca', 'membaca'],
		['meN- + lihat', 'melihat'],
		['meN- + nyanyi', 'menyanyi'],
		['meN- + ubah', 'mengubah'],
		['meN- + produksi', 'memproduksi'],
		['meN- + kritik', 'mengkritik'],
		['meN- + khawatir + -kan', 'mengkhawatirkan'],
		['meN- + syarat + -kan', 'mensyaratkan'],
		['meN- + cat', 'mengecat'],
		['meN- + sah + -kan', 'mengesahkan'],
		['peN- + sah + -an', 'pengesahan'],
		['peN- + proses + -an', 'pemrosesan'],
		['peN- + didik + -an', 'pendidikan'],
		['meN- + ber- + daya + -kan', 'memberdayakan'],
		['peN- + ber- + daya + -an', 'pemberdayaan'],
		['ke- + ber- + hasil + -an', 'keberhasilan'],
		['ke- + mitra + -an', 'kemitraan'],
		['ber- + kerja', 'bekerja'],
		['ber- + ajar', 'belajar'],
		['ber- + rencana', 'berencana'],
		['per- + ajar + -an', 'pelajaran'],
		['per- + rumah + -an', 'perumahan'],
		['pe- + ajar', 'pelajar'],
		['pe- + jabat', 'pejabat'],
		['memper- + ajar + -i', 'mempelajari'],
		['memper- + kerja + -kan', 'mempekerjakan'],
		['ter- + rasa', 'terasa'],
		['R(laki)', 'laki-laki'],
		['se- + R(hari)', 'sehari-hari'],
		['ber- + R(lari)', 'berlari-lari'],
		['R(mobil) + -an', 'mobil-mobilan'],
		['R(tolong) + meN-', 'tolong-menolong'],
		['getar + -em-', 'gemetar'],
		['latihan + bersama', 'latihan bersama']
	])('%s → %s', (formation, form) => {
		expect(spellFormation(formation)[0]).toBe(form);
	});
});

test.each([
	['meN- + punya + -i', 'mempunyai'],
	['meN- + kaji', 'mengkaji'],
	['peN- + syair', 'penyair'],
	['R(laki)', 'lelaki'],
	['R(pohon) + -an', 'pepohonan'],
	['meN- + R(takut) + -i', 'menakut-nakuti'],
	['meN- + R(minta)', 'meminta-minta'],
	['sejarah + -wan', 'sejarawan'],
	['ekonomi + -is', 'ekonomis'],
	['konstitusi + -al', 'konstitusional'],
	['meN- + tanggung jawab + -kan', 'menanggungjawabkan']
])('%s may also be %s', (formation, form) => {
	expect(spellFormation(formation)).toContain(form);
});

test.each([
	['meN- + tulis', 'mentulis'],
	['meN- + sapu', 'mensapu'],
	['meN- + pakai', 'mempakai'],
	['meN- + baca', 'mengbaca'],
	['ber- + ajar', 'berajar'],
	['per- + rumah + -an', 'perrumahan']
])('%s is never %s', (formation, form) => {
	expect(spellFormation(formation)).not.toContain(form);
});

test('what is no formation is said in a sentence', () => {
	expect(spellFormation('xyz- + tulis')).toMatch(/^the affix "xyz-" is none of meN- /);
	expect(spellFormation('meN- + -kan')).toBe('no root');
});
