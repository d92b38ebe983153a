// Whether an Indonesian sentence says when something is: what an order by time can be derived from.
import { tokenize } from './tokens';

const TIME_WORDS: ReadonlySet<string> = new Set(
	(
		'hari pekan minggu bulan tahun tanggal pagi siang sore malam jam pukul saat ketika waktu kini sekarang kemarin besok lusa tadi nanti ' +
		'lalu kemudian sebelum sebelumnya sesudah sesudahnya setelah selama sejak semula awalnya akhirnya mula-mula lantas seusai usai ' +
		'telah sudah pernah akan berikutnya selanjutnya ' +
		'senin selasa rabu kamis jumat sabtu januari februari maret april mei juni juli agustus september oktober november desember'
	).split(' ')
);

/** A word of time (*kemarin, sebelum, telah, Senin, April*) or a number of day or year. */
export function hasTimeWord(sentence: string): boolean {
	return tokenize(sentence, 'indonesian').some(
		({ text }) => /^\d{1,4}$/.test(text) || TIME_WORDS.has(text.toLowerCase())
	);
}
