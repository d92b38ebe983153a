// Teks antarmuka berbahasa Indonesia.
import type { Messages } from './en';
import { count, numbers } from './indonesian-count';
import { quizId } from './quiz-id';
import { actsId, leechId, studyId } from './study-id';
import { wordId as word } from './word-id';

export const id: Messages = {
	appName: 'Mitra',
	languageName: 'Bahasa Indonesia',
	nav: {
		label: 'Utama',
		today: 'Hari ini',
		articles: 'Artikel',
		words: 'Kata',
		progress: 'Kemajuan',
		settings: 'Pengaturan',
		skip: 'Langsung ke isi'
	},
	languages: { indonesian: 'bahasa Indonesia', english: 'bahasa Inggris' },
	courses: { indonesian: 'Saya belajar bahasa Indonesia', english: 'Saya belajar bahasa Inggris' },
	pageTitle: (page) => `${page} · Mitra`,
	today: {
		title: 'Hari ini',
		welcome: 'Baca satu artikel. Ingat kata-katanya.',
		welcomeText:
			'Ketuk kata yang belum Anda kenal, pelajari sebagai kartu pada saat yang tepat, lalu uji pemahaman Anda. Semuanya tersimpan di peramban ini: tanpa akun, tanpa server, tanpa perlu jaringan.',
		startReading: 'Mulai membaca',
		courseLabel: 'Kursus Anda',
		study: 'Belajar',
		dueCards: (n) => count(n, 'kartu untuk diulang'),
		newWords: (n) => count(n, 'kata baru'),
		andText: ' dan ',
		minutes: (n) => (n < 1 ? 'kurang dari satu menit' : `kira-kira ${count(n, 'menit')}`),
		allDone: 'Belajar hari ini sudah selesai.',
		comeBack: (n) =>
			`Selamat datang kembali. Inilah kartu yang paling berguna; ${count(n, 'kartu lain')} menunggu hari-hari berikutnya.`,
		waiting: (n) => `${count(n, 'kartu')} menunggu hari lain: waktu belajar hari ini sudah penuh.`,
		paused: {
			forecast: 'Kata baru ditunda: waktu belajar harian Anda untuk sepekan ke depan sudah penuh.',
			backlog: 'Kata baru ditunda sampai kartu yang menunggu selesai.'
		},
		nextDue: (n) => `Besok: ${count(n, 'kartu')}.`,
		nothingYet: 'Tambahkan kata dari sebuah artikel; kata itu akan menunggu Anda di sini.',
		backUp: 'Sudah lama Anda tidak membuat cadangan. Membuatnya hanya sebentar.',
		figures: 'Hari Anda',
		done: 'Selesai',
		doneText: (n) => count(n, 'pengulangan'),
		left: 'Tersisa',
		leftText: (n) => count(n, 'kartu'),
		time: 'Menit',
		timeText: (done, planned, budget) =>
			`${numbers.format(done)} selesai, ${numbers.format(planned)} lagi; jatah waktu Anda ${numbers.format(budget)}`,
		newLabel: 'Kata baru',
		newText: (n) => (n === 0 ? 'tidak ada lagi untuk hari ini' : `${numbers.format(n)} hari ini`),
		nextStudy: (time) => `Berikutnya: pelajari kartu-kartu ini (${time}), lalu lanjutkan membaca.`,
		nextRead: 'Berikutnya: lanjutkan membaca; kartunya sudah selesai.',
		nextAdd: 'Berikutnya: bacalah sebuah artikel dan tambahkan kata yang belum Anda kenal.',
		continueReading: 'Lanjutkan membaca',
		articles: 'Artikel',
		loading: 'Membuka catatan belajar Anda…'
	},
	articles: {
		title: 'Artikel',
		intro: 'Teks pendek tentang dunia nyata; setiap katanya dijelaskan.',
		add: 'Tambah milik Anda',
		sentences: (n) => count(n, 'kalimat'),
		questions: (n) => count(n, 'soal'),
		coverage: (percent) => `Hari ini Anda diperkirakan mengingat ${percent} dari kata-katanya`,
		coverageShort: (percent) => `${percent} dikuasai`
	},
	reader: {
		showTranslation: 'Tampilkan terjemahan',
		hideTranslation: 'Sembunyikan terjemahan',
		parallel: 'Tampilan berdampingan',
		takeQuiz: 'Kerjakan kuis',
		coverage: (percent, unknown) => `Cakupan hari ini: ${percent}. ${count(unknown, 'kata')} belum dikuasai.`,
		coverageMeaning: 'Dikuasai berarti: peluang Anda mengingatnya hari ini paling sedikit 90%.',
		legend: 'Tanda kata',
		statusNew: 'baru',
		statusLearning: 'sedang dipelajari',
		statusKnown: 'dikuasai',
		statusIgnored: 'diabaikan',
		legendNew: 'Titik-titik: baru',
		legendLearning: 'Garis penuh: sedang dipelajari',
		legendKnown: 'Tanpa garis: dikuasai, diabaikan, atau kata tugas',
		keys: 'Tombol panah untuk berpindah kata, Enter untuk membukanya.',
		about: 'Tentang teks ini',
		licence: (licence) => `Lisensi: ${licence}`,
		notFound: 'Artikel itu tidak ada.',
		allArticles: 'Semua artikel',
		textLabel: 'Teks artikel',
		inTheText: 'Kata-kata bacaan',
		loadFailed: 'Bagian Mitra ini tidak dapat dimuat. Periksa koneksi Anda, lalu coba lagi.',
		tryAgain: 'Coba lagi'
	},
	word,
	partsOfSpeech: {
		noun: 'nomina',
		verb: 'verba',
		adjective: 'adjektiva',
		adverb: 'adverbia',
		preposition: 'preposisi',
		conjunction: 'konjungsi',
		pronoun: 'pronomina',
		determiner: 'penentu',
		numeral: 'numeralia',
		particle: 'partikel',
		phrase: 'ungkapan tetap',
		interjection: 'interjeksi'
	},
	nameKinds: {
		person: 'nama orang',
		place: 'nama tempat',
		organisation: 'nama lembaga',
		number: 'angka',
		other: 'nama'
	},
	study: studyId,
	leech: leechId,
	acts: actsId,
	quiz: {
		...quizId,
		title: 'Kuis',
		progress: (n, total) => `Soal ${numbers.format(n)} dari ${numbers.format(total)}`,
		checkAnswer: 'Periksa jawaban',
		nextQuestion: 'Soal berikutnya',
		undo: 'Urungkan jawaban saya',
		finish: 'Lihat hasilnya',
		retryMissed: 'Ulangi yang salah',
		evidence: 'Bukti',
		right: 'Benar',
		wrong: 'Belum tepat',
		rightAnswer: 'Jawabannya:',
		yourAnswer: 'Jawaban Anda',
		chooseFirst: 'Pilih atau ketik jawaban dahulu.',
		verdicts: { true: 'Benar', false: 'Salah', 'not-stated': 'Tidak disebutkan dalam teks' },
		kinds: {
			fact: 'Fakta',
			inference: 'Makna tersirat',
			vocabulary: 'Kosakata',
			reference: 'Rujukan kata',
			gist: 'Gagasan utama'
		},
		kindLabel: 'Jenis',
		scoreLabel: 'Jawaban benar',
		trueOrFalse: 'Benar atau salah?',
		tapSentence: 'Pilih kalimat yang membuktikannya.',
		resultTitle: 'Hasil Anda',
		result: (right, total) => `${numbers.format(right)} dari ${count(total, 'jawaban')} benar`,
		allRight: 'Semua benar. Anda membaca dengan teliti.',
		missedCards: (n) => `${count(n, 'soal yang Anda jawab salah')} akan muncul lagi sebagai kartu di Belajar.`,
		backToText: 'Kembali ke teks',
		again: 'Mulai lagi',
		none: 'Artikel ini belum mempunyai soal.',
		promptLanguage: 'Soal dalam',
		loading: 'Membuka soal…'
	},
	words: {
		title: 'Kata',
		search: 'Cari kata',
		empty: 'Belum ada kata. Ketuk sebuah kata dalam artikel untuk menambahkannya.',
		noMatch: 'Tidak ada kata yang cocok.',
		found: (n) => count(n, 'kata'),
		due: (date) => `pengulangan berikutnya ${date}`,
		notStarted: 'belum dimulai',
		suspended: 'ditangguhkan',
		resume: 'Lanjutkan',
		readingOnly: 'membaca saja',
		setAside: 'disisihkan',
		filter: 'Tampilkan',
		all: 'semua',
		mine: 'kata saya',
		history: 'Riwayat, kartu, dan kalimat'
	},
	progress: { title: 'Kemajuan' },
	settings: {
		title: 'Pengaturan',
		course: 'Kursus',
		courseHelp: 'Kedua kursus memakai artikel yang sama; kartu dan ingatannya terpisah.',
		minutes: 'Menit per hari',
		minutesHelp:
			'Kartu hari ini disesuaikan dengan waktu ini menurut kecepatan Anda: yang paling berguna dahulu, sisanya menunggu.',
		more: 'Lainnya',
		ladder: 'Kartu untuk satu kata',
		ladderHelp:
			'“Membaca saja” hanya menanyakan arti. Pada “Lengkap”, kata yang sudah Anda kuasai benar juga harus diingat sendiri, didengarkan, dan dibentuk.',
		ladderFull: 'Lengkap',
		ladderRecognise: 'Membaca saja',
		newWords: 'Kata baru per hari',
		newWordsHelp:
			'Banyaknya kata baru yang Anda temui di Belajar dalam satu hari. Jumlah itu belum termasuk pengulangan: setelah beberapa minggu kira-kira tujuh kali lipatnya.',
		retention: 'Daya ingat yang diinginkan',
		retentionHelp:
			'Peluang Anda mengingat kartu pada saat kartu itu muncul lagi. Makin tinggi, makin sering kartu diulang.',
		buttons: 'Tombol penilaian',
		buttonsTwo: 'Dua: Lupa, Ingat',
		buttonsFour: 'Empat: Lagi, Sulit, Baik, Mudah',
		buttonsHelp: 'Dua tombol cukup untuk penjadwalan yang baik; empat tombol lebih terperinci.',
		theme: 'Tema',
		themeSystem: 'Ikut perangkat',
		themeLight: 'Terang',
		themeDark: 'Gelap',
		themeHelp: 'Kertas terang atau malam kelam.',
		language: 'Bahasa antarmuka',
		languageBrowser: 'Ikut peramban',
		languageHelp: 'Bahasa tombol dan penjelasan.',
		storage: 'Data Anda',
		storageWhere:
			'Semua kegiatan Anda tersimpan di peramban ini, di basis datanya sendiri. Tidak ada yang dikirim ke mana pun.',
		events: (n) => `${count(n, 'peristiwa')} dalam catatan belajar Anda.`,
		setAside: (n) =>
			`${count(n, 'rekaman rusak')} telah dipisahkan. Kemajuan Anda yang lain tidak terpengaruh; rekaman itu disimpan, tidak dihapus.`,
		unknown: (n) => `${count(n, 'peristiwa')} dari versi Mitra yang lebih baru disimpan dan dilewati.`,
		persisted: 'Peramban berjanji tidak akan menghapusnya untuk mengosongkan ruang.',
		notPersisted: 'Peramban dapat menghapusnya apabila ruang penyimpanan perangkat habis.',
		persist: 'Minta peramban menyimpannya',
		about: 'Tentang Mitra',
		version: (version) => `Mitra ${version}`,
		credits: 'Mitra sendiri berlisensi MIT, begitu pula leksikon dan teksnya. Mitra juga memuat karya pihak lain:',
		creditList: [
			[
				'FreeDict dan WikDict',
				'Usulan arti untuk kata yang belum ada dalam leksikon kami, dari kamus Inggris–Indonesia yang dibalik. Lisensi: CC BY-SA 3.0.'
			],
			['wordfreq, Robyn Speer', 'Kekerapan kata. Lisensi datanya: CC BY-SA 4.0.'],
			['Literata dan Figtree', 'Huruf. Lisensi: SIL Open Font License 1.1.'],
			['Lucide', 'Ikon. Lisensi: ISC.'],
			['FSRS-6, ts-fsrs', 'Model ingatan yang menjadwalkan pengulangan. Lisensi: MIT.']
		],
		saved: 'Tersimpan.'
	},
	notices: {
		memory:
			'Peramban ini tidak mengizinkan Mitra menyimpan apa pun. Anda dapat melanjutkan, tetapi kemajuan hanya bertahan selama kunjungan ini.',
		lost: (n) =>
			`Tampaknya peramban telah menghapus data Mitra: ${count(n, 'peristiwa')} hilang. Anda dapat melanjutkan; mulai sekarang semuanya tersimpan lagi.`,
		failures: {
			'quota-exceeded':
				'Ruang penyimpanan perangkat habis. Kosongkan sebagian, lalu coba lagi; yang sudah Anda kerjakan tidak hilang.',
			unavailable:
				'Basis data peramban tidak menjawab. Coba lagi; kalau berulang, tutup tab Mitra yang lain dan muat ulang halaman ini.',
			blocked: 'Tab lain masih membuka versi lama Mitra. Tutup tab itu dan muat ulang halaman ini.'
		},
		update: 'Versi baru sudah siap',
		reload: 'Muat ulang sekarang',
		dismiss: 'Tutup',
		undo: 'Urungkan'
	},
	error: {
		notFoundTitle: 'Halaman ini tidak ada',
		notFoundText: 'Alamat itu tidak menuju ke mana pun di Mitra. Kemajuan Anda aman.',
		otherTitle: 'Ada yang tidak beres',
		otherText:
			'Kemajuan Anda aman: setiap jawaban disimpan begitu Anda memberikannya. Muat ulang halaman ini dan lanjutkan.'
	}
};
