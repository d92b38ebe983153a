// Indonesian texts of everything that goes in and out as a file.
import { ankiId } from './anki-id';
import type { ExchangeMessages } from './exchange-en';

const numbers = new Intl.NumberFormat('id');
const count = (n: number, noun: string) => `${numbers.format(n)} ${noun}`;

export const exchangeId: ExchangeMessages = {
	title: 'Tambah',
	intro:
		'Masukkan pelajaran, daftar kata, paket Anki, atau cadangan. Anda melihat dahulu apa yang akan terjadi sebelum ada yang berubah.',
	open: {
		heading: 'Buka berkas',
		button: 'Pilih berkas',
		drop: 'atau letakkan di sini',
		kinds: 'Pelajaran (.mitra.json), daftar kata (CSV atau TSV), paket Anki (.apkg, .colpkg), cadangan (.mitra-backup)',
		reading: (percent) => `Membaca… ${percent}`,
		cancel: 'Batal',
		failed: 'Berkas tidak dapat dibuka karena kesalahan pada Mitra. Tidak ada yang berubah.'
	},
	preview: {
		kind: { backup: 'Cadangan', lesson: 'Pelajaran', words: 'Daftar kata', anki: 'Paket Anki' },
		counts: {
			new: (n) => `${numbers.format(n)} baru`,
			changed: (n) => `${numbers.format(n)} berubah`,
			same: (n) => `${numbers.format(n)} sama`,
			skipped: (n) => `${numbers.format(n)} dilewati`
		},
		facts: {
			events: (n) => count(n, 'entri catatan belajar'),
			reviews: (n) => count(n, 'pengulangan'),
			'study-days': (n) => count(n, 'hari belajar'),
			words: (n) => count(n, 'kata'),
			lessons: (n) => count(n, 'pelajaran Anda sendiri'),
			collections: (n) => count(n, 'daftar kata Anda sendiri'),
			sentences: (n) => count(n, 'kalimat'),
			questions: (n) => count(n, 'soal'),
			cards: (n) => count(n, 'kartu'),
			media: (n) => count(n, 'suara atau gambar')
		},
		brings: 'Isinya:',
		items: 'Rincian isi',
		shown: (n) => `Yang ditampilkan ${numbers.format(n)} pertama.`,
		indonesian: 'Bahasa Indonesia',
		english: 'Bahasa Inggris',
		change: 'Perubahan',
		changes: { new: 'baru', changed: 'berubah', same: 'sama', skipped: 'dilewati' },
		course: { indonesian: 'untuk kursus bahasa Indonesia', english: 'untuk kursus bahasa Inggris' },
		add: 'Tambahkan',
		adding: 'Menambahkan…',
		done: 'Sudah ditambahkan.',
		undone: 'Sudah dibatalkan. Tidak ada lagi yang diperhitungkan darinya.',
		undo: 'Batalkan',
		another: 'Buka berkas lain',
		details: 'Perincian'
	},
	conflicts: {
		article: 'Anda sudah punya artikel dengan id ini, tetapi isinya lain.',
		articleBundled: 'Mitra sudah punya artikel dengan id ini, tetapi isinya lain.',
		words: (n) => `${numbers.format(n)} kata dalam pelajaran ini bermakna atau berbentuk lain di sini.`,
		mine: 'Di sini',
		theirs: 'Di dalam berkas',
		titleLabel: 'Judul',
		author: 'Penulis',
		licence: 'Lisensi',
		size: 'Ukuran',
		difference: 'Perbedaan pertama',
		none: 'tidak disebutkan',
		keepMine: 'Pertahankan yang di sini',
		takeTheirs: 'Ambil yang di dalam berkas',
		keepBoth: 'Simpan keduanya dengan id baru',
		choose: 'Mana yang disimpan?'
	},
	mapping: {
		heading: 'Kolom',
		help: 'Mitra menebak isi setiap kolom. Ubahlah jika tebakannya keliru.',
		header: 'Baris pertama berisi nama kolom',
		none: '(tidak ada)',
		column: (number, sample) => (sample === '' ? `Kolom ${number}` : `${number}: ${sample}`),
		fields: {
			indonesian: 'Bahasa Indonesia',
			english: 'Bahasa Inggris',
			sentence: 'Kalimat',
			translation: 'Terjemahan',
			note: 'Catatan'
		}
	},
	issues: {
		'empty-file': () => 'Berkas ini kosong. Pilihlah berkas lain.',
		'file-too-large': (n) =>
			`Berkas ini terlalu besar: paling banyak ${numbers.format(n)} MB yang dapat dibaca. Bagilah berkas itu, lalu buka satu per satu.`,
		'unreadable-file': () =>
			'Berkas ini tidak dapat dibaca lagi: mungkin dipindahkan, diubah, atau dihapus. Pilihlah sekali lagi.',
		'unknown-file': () =>
			'Mitra tidak mengenal jenis berkas ini. Pilihlah pelajaran, tabel CSV atau TSV, paket Anki, atau cadangan.',
		'wrong-encoding': () =>
			'Tabel ini tidak tersimpan dalam UTF-8 sehingga huruf beraksen mungkin keliru. Periksalah pratinjaunya; jika keliru, simpan tabel itu sebagai “CSV UTF-8” dan buka lagi.',
		'damaged-archive': () => 'Berkas ini rusak. Unduh atau salinlah sekali lagi.',
		'archive-too-large': () =>
			'Setelah dibongkar, berkas ini jauh lebih besar daripada cadangan atau paket Anki mana pun. Berkas tidak dibuka; periksalah asalnya.',
		'backup-newer': (n) =>
			`Cadangan ini dibuat oleh versi Mitra yang lebih baru (format ${numbers.format(n)}). Muat ulang Mitra saat daring untuk memperbaruinya, lalu pulihkan.`,
		'backup-header-damaged': () => 'Tidak ada isi cadangan ini yang dapat dibaca. Cobalah salinan yang lain.',
		'backup-tail-damaged': (n) =>
			n > 0
				? `Bagian akhir cadangan ini hilang: ${count(n, 'entri')} tidak ada. Semua yang mendahuluinya utuh dan dapat ditambahkan.`
				: 'Bagian akhir cadangan ini hilang. Semua yang mendahuluinya utuh dan dapat ditambahkan.',
		'backup-lines-damaged': (n) =>
			`${count(n, 'entri')} dalam cadangan ini rusak dan dilewati. Yang lain utuh dan dapat ditambahkan.`,
		'backup-checksum': () =>
			'Berkas ini tidak persis seperti yang ditulis Mitra, walaupun setiap entrinya terbaca dengan baik. Bandingkan dengan salinan lain jika ada.',
		'backup-content-missing': (n) =>
			`Teks ${count(n, 'pelajaran atau daftar yang tersimpan')} tidak ada dalam cadangan ini. Kartu dan pengulangannya ada; buka lagi berkas pelajarannya untuk mendapatkan teksnya kembali.`,
		'backup-unknown-events': (n) =>
			`${count(n, 'entri')} berasal dari versi Mitra yang lebih baru dan belum dapat dimasukkan. Simpan cadangan ini dan pulihkan lagi setelah Mitra diperbarui.`,
		'backup-nothing-new': () => 'Semua isi cadangan ini sudah ada di sini. Tidak ada yang perlu dipulihkan.',
		'lesson-no-json': (_n, detail) =>
			`Berkas ini bukan JSON yang sah, jadi tidak mungkin berisi pelajaran (${detail}). Mintalah sekali lagi, atau perbaiki dengan penyunting yang memeriksa JSON.`,
		'lesson-shape': (n, detail) =>
			`Pelajaran ini melanggar ${count(n, 'aturan')} formatnya. Perbaiki yang disebutkan di sini, atau kirimkan kepada penulisnya. ${detail}`,
		'lesson-shape-more': (_n, detail) => detail,
		'lesson-newer': (n) =>
			`Pelajaran ini dibuat untuk versi Mitra yang lebih baru (format ${numbers.format(n)}). Muat ulang Mitra saat daring untuk memperbaruinya.`,
		'lesson-bundled': () =>
			'Artikel bawaan Mitra tetap seperti adanya; pelajaran ini dapat disimpan di sampingnya dengan id baru.',
		'lesson-kept': () => 'Dengan pilihan ini tidak ada yang berubah: artikel Anda sendiri dipertahankan.',
		'lesson-nothing-new': () => 'Pelajaran ini sudah Anda miliki, kata demi kata. Tidak ada yang perlu ditambahkan.',
		'table-no-rows': () =>
			'Tidak ada kata yang ditemukan dalam tabel. Setiap baris memerlukan sisi bahasa Indonesia dan bahasa Inggris.',
		'table-no-indonesian': () => 'Pilihlah kolom yang memuat kata bahasa Indonesia.',
		'table-no-english': () => 'Pilihlah kolom lain untuk makna bahasa Inggris.',
		'table-too-many-rows': (n) =>
			`Hanya ${numbers.format(n)} baris pertama yang dibaca. Masukkan sisanya ke berkas kedua.`,
		'table-rows-incomplete': (n) =>
			`${count(n, 'baris')} tidak punya sisi bahasa Indonesia atau bahasa Inggris dan dilewati. Lengkapilah, lalu buka lagi berkasnya.`,
		'table-rows-too-long': (n) =>
			`${count(n, 'baris')} terlalu panjang untuk kartu dan dilewati. Pendekkan teksnya, lalu buka lagi berkasnya.`,
		'table-quotes': (n, detail) =>
			`Tanda kutip tidak ditutup di ${count(n, 'tempat')} (pertama pada baris ${detail}) sehingga kolom mungkin tercampur. Periksalah pratinjaunya.`,
		'table-duplicates': (n) => `${count(n, 'baris')} mengulang baris sebelumnya dan diambil sekali saja.`,
		'table-nothing-new': () => 'Semua kata ini sudah ada dalam daftar Anda. Tidak ada yang perlu ditambahkan.',
		...ankiId.issues
	},
	anki: ankiId,
	severity: { error: 'Tidak dapat ditambahkan', warning: 'Perhatikan', note: 'Sekadar informasi' },
	out: {
		heading: 'Simpan ke berkas',
		lesson: 'Pelajaran',
		lessonHelp: 'Sebuah artikel dengan kata dan soalnya, untuk dibagikan atau disunting.',
		article: 'Artikel',
		saveLesson: 'Simpan berkas pelajaran',
		words: 'Daftar kata',
		wordsHelp: 'Kata Anda dalam kursus ini sebagai tabel untuk lembar kerja apa pun.',
		saveWords: 'Simpan daftar kata',
		noWords: 'Belum ada kata dalam daftar Anda.',
		saved: (name) => `Disimpan sebagai ${name}.`,
		backup: 'Seluruh kemajuan Anda disimpan dengan cadangan, di halaman pengaturan.'
	},
	backup: {
		heading: 'Cadangan',
		text: 'Cadangan memuat semuanya: pengulangan, kata, pelajaran Anda sendiri, dan pengaturan. Memulihkannya hanya menambahkan yang kurang dan tidak menimpa apa pun.',
		button: 'Cadangkan',
		restore: 'Pulihkan',
		working: 'Membuat cadangan…',
		done: 'Cadangan sudah ditulis dan diperiksa.',
		failed: 'Cadangan tidak dapat ditulis. Periksa ruang penyimpanan, lalu coba lagi.',
		never: 'Belum ada cadangan.',
		age: (days) =>
			days === 0 ? 'Cadangan terakhir: hari ini.' : `Cadangan terakhir: ${count(days, 'hari')} yang lalu.`,
		automatic: 'Cadangan otomatis',
		automaticHelp: 'Setelah setiap sesi, ke berkas pilihan Anda, misalnya di map yang disimpan layanan awan Anda.',
		choose: 'Pilih berkas',
		target: (name) => `Setelah setiap sesi, cadangan ditulis ke ${name}.`,
		asks: (name) => `Peramban meminta izin Anda lagi untuk menulis ke ${name}.`,
		allow: 'Izinkan',
		stop: 'Hentikan'
	}
};
