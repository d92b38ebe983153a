// Indonesian texts of Anki packages, in and out.
import type { AnkiMessages } from './anki-en';

const numbers = new Intl.NumberFormat('id');
const count = (n: number, noun: string) => `${numbers.format(n)} ${noun}`;

export const ankiId: AnkiMessages = {
	mapping: {
		heading: 'Isi setiap bidang',
		help: 'Mitra menebak isi setiap bidang. Periksalah kata-kata di atas, lalu ubah bidang yang keliru ditebak.',
		course: 'Dipelajari sebagai',
		courses: { indonesian: 'Bahasa Indonesia', english: 'Bahasa Inggris' },
		courseHelp: 'Kartu yang menanyakan makna dan kartu yang menanyakan kata masing-masing membawa riwayatnya sendiri.',
		decks: 'Dek',
		deckHelp: 'Hanya kata yang kartunya ada di dek terpilih yang ditambahkan.',
		notes: (n) => count(n, 'catatan'),
		cards: (n) => count(n, 'kartu'),
		none: '(tidak ada)',
		field: (name, sample) => (sample === '' ? name : `${name}: ${sample}`),
		fields: {
			indonesian: 'Bahasa Indonesia',
			english: 'Bahasa Inggris',
			sentence: 'Kalimat',
			translation: 'Terjemahan'
		}
	},
	out: {
		heading: 'Paket Anki',
		help: 'Kata Anda dalam kursus ini sebagai berkas .apkg untuk Anki: satu catatan untuk setiap kata, lengkap dengan tanggal ulangan, daya ingat, dan riwayat ulangannya.',
		update:
			'Jika paket ini diimpor lagi nanti, Anki memperbarui teksnya. Jadwal kartu yang sudah ada di Anki tetap diatur oleh Anki.',
		save: 'Simpan paket Anki',
		working: 'Menulis paket…',
		failed: 'Paket tidak dapat ditulis. Tidak ada yang berubah; cobalah sekali lagi.'
	},
	issues: {
		'anki-no-collection': () =>
			'Arsip ini tidak memuat koleksi Anki. Di Anki, pilih File → Export, simpan dek sebagai .apkg (atau semuanya sebagai .colpkg), lalu buka berkas itu.',
		'anki-newer': () =>
			'Paket ini dibuat oleh Anki yang lebih baru daripada yang dikenal Mitra. Ekspor sekali lagi dengan mengaktifkan “Support older Anki versions”.',
		'anki-stub': () =>
			'Paket ini hanya memuat pemberitahuan pembaruan dari Anki: kartunya sudah dikeluarkan oleh program lain. Ekspor sekali lagi dari Anki.',
		'anki-schema': (_n, detail) =>
			`Koleksi ini tidak tersusun seperti buatan Anki (${detail}). Di Anki, pilih Tools → Check Database, lalu ekspor lagi.`,
		'anki-database-damaged': () =>
			'Koleksi di dalam paket ini rusak. Di Anki, pilih Tools → Check Database, lalu ekspor lagi.',
		'anki-too-slow': () =>
			'Pembacaan paket ini terlalu lama sehingga dihentikan; tidak ada yang berubah. Ekspor dek satu per satu dari Anki, lalu buka satu per satu.',
		'anki-no-notes': () => 'Tidak ada catatan dalam paket ini. Ekspor dek yang berisi catatan.',
		'anki-no-decks': () => 'Pilihlah paling sedikit satu dek yang berisi kartu.',
		'anki-no-words': () =>
			'Tidak ada kata yang ditemukan: setiap kata memerlukan bidang bahasa Indonesia dan bidang bahasa Inggris. Pilihlah bidangnya di bawah.',
		'anki-too-many-notes': (n) =>
			`${count(n, 'catatan')} terlalu banyak untuk ditambahkan sekaligus. Pilihlah lebih sedikit dek di sini, atau ekspor dek satu per satu dari Anki.`,
		'anki-too-many-reviews': (n) =>
			`${count(n, 'ulangan')} terlalu banyak untuk ditambahkan sekaligus. Pilihlah lebih sedikit dek di sini, atau ekspor dek satu per satu dari Anki.`,
		'anki-notes-unreadable': (n) =>
			`${count(n, 'catatan')} memuat karakter yang tidak terbaca (�) dan dilewati. Perbaiki di Anki, lalu ekspor lagi.`,
		'anki-notes-incomplete': (n) =>
			`${count(n, 'catatan')} tidak punya teks bahasa Indonesia atau bahasa Inggris dan dilewati.`,
		'anki-notes-too-long': (n) =>
			`${count(n, 'catatan')} terlalu panjang untuk kartu dan dilewati. Pendekkan di Anki, lalu ekspor lagi.`,
		'anki-notes-unmapped': (n) =>
			`${count(n, 'catatan')} dilewati karena bidang bahasa Indonesia atau bahasa Inggris belum dipilih untuk jenis catatannya.`,
		'anki-notes-doubled': (n) => `${count(n, 'catatan')} mengulang catatan sebelumnya dan diambil sekali saja.`,
		'anki-cards-left': (n) =>
			`${count(n, 'kartu')} bertanya dengan cara yang tidak ada di Mitra, atau sama dengan kartu lain dari kata itu. Katanya ditambahkan, ulangannya tidak.`,
		'anki-reviews-misdated': (n) =>
			`${count(n, 'ulangan')} bertanggal di masa depan atau sebelum tahun 1970 dan dilewati.`,
		'anki-records-stray': (n) => `${count(n, 'entri')} tidak terhubung dengan apa pun dalam paket ini dan dilewati.`,
		'anki-fields-cut': (n) => `${count(n, 'bidang')} sangat panjang; hanya bagian awalnya yang dibaca.`,
		'anki-media-left': (n) => `${count(n, 'suara dan gambar')} tidak diambil: Mitra hanya menyimpan teks.`,
		'anki-nothing-new': () => 'Semua isi paket ini sudah ada di sini. Tidak ada yang perlu ditambahkan.'
	}
};
