// Teks antarmuka berbahasa Indonesia.
import type { Messages } from './en';
import { feedbackId as feedback } from './feedback-id';

const numbers = new Intl.NumberFormat('id');
// Indonesian nouns do not change with the number
const count = (n: number, noun: string) => `${numbers.format(n)} ${noun}`;

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
		nextDue: (n) => `Besok: ${count(n, 'kartu')}.`,
		nothingYet: 'Tambahkan kata dari sebuah artikel; kata itu akan menunggu Anda di sini.',
		reviewedToday: (n) => `${count(n, 'ulangan')} selesai hari ini`,
		continueReading: 'Lanjutkan membaca',
		articles: 'Artikel',
		loading: 'Membuka catatan belajar Anda…'
	},
	articles: {
		title: 'Artikel',
		intro: 'Teks pendek dan nyata; setiap katanya dijelaskan.',
		sentences: (n) => count(n, 'kalimat'),
		questions: (n) => count(n, 'soal'),
		coverage: (percent) => `Hari ini Anda diperkirakan ingat ${percent} dari kata-katanya`,
		coverageShort: (percent) => `${percent} dikuasai`
	},
	reader: {
		showTranslation: 'Tampilkan terjemahan',
		hideTranslation: 'Sembunyikan terjemahan',
		parallel: 'Tampilan berdampingan',
		takeQuiz: 'Kerjakan kuis',
		coverage: (percent, unknown) => `Cakupan hari ini: ${percent}. ${count(unknown, 'kata')} belum dikuasai.`,
		coverageMeaning: 'Dikuasai berarti: peluang Anda mengingatnya hari ini paling sedikit 90 %.',
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
		loadFailed: 'Bagian Mitra ini tidak dapat dimuat. Sambungkan sebentar ke jaringan, lalu coba lagi.',
		tryAgain: 'Coba lagi'
	},
	word: {
		addToCards: 'Jadikan kartu',
		iKnowIt: 'Saya sudah tahu',
		ignore: 'Abaikan',
		takeBack: 'Batalkan',
		close: 'Tutup',
		meaning: 'Arti',
		formation: 'Pembentukan kata',
		root: 'kata dasar',
		lexicalised: 'Bagian-bagiannya hanya mengisyaratkan artinya.',
		family: 'Seasal',
		examples: 'Contoh',
		formal: 'formal',
		colloquial: 'percakapan',
		added: 'Sudah masuk daftar Anda. Kartu pertamanya menunggu di Belajar.',
		markedKnown: 'Ditandai sudah dikuasai.',
		markedIgnored: 'Diabaikan: tidak akan ditawarkan lagi.',
		learning: (percent) => `Sedang dipelajari. Peluang Anda mengingatnya hari ini: ${percent}.`,
		known: (percent) => `Dikuasai. Peluang Anda mengingatnya hari ini: ${percent}.`,
		inThisText: 'Di sini',
		cost: 'Kira-kira setengah menit sehari selama dua minggu pertama.'
	},
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
		phrase: 'ungkapan tetap'
	},
	nameKinds: {
		person: 'nama orang',
		place: 'nama tempat',
		organisation: 'nama lembaga',
		number: 'angka',
		other: 'nama'
	},
	study: {
		title: 'Belajar',
		loading: 'Memilih kartu Anda…',
		showAnswer: 'Tampilkan jawaban',
		checkAnswer: 'Periksa jawaban',
		yourAnswer: 'Jawaban Anda',
		forgot: 'Lupa',
		knewIt: 'Ingat',
		again: 'Lagi',
		hard: 'Sulit',
		good: 'Baik',
		easy: 'Mudah',
		undo: 'Urungkan',
		suspend: 'Tangguhkan',
		bury: 'Tunda',
		keys: 'Tombol',
		recogniseTask: 'Apa arti kata yang ditandai?',
		recallTask: 'Kata apa yang hilang?',
		questionTask: 'Soal yang pernah salah',
		remaining: (n) => (n === 0 ? 'Kartu terakhir' : `${count(n, 'kartu')} lagi`),
		doneTitle: 'Cukup untuk hari ini',
		doneText: (reviews) => `Anda mengulang ${count(reviews, 'kartu')} dalam sesi ini.`,
		doneForgotten: (n) =>
			n === 0 ? 'Tidak ada yang terlupa.' : `${count(n, 'kartu')} terasa sulit; kartu itu akan segera muncul lagi.`,
		emptyTitle: 'Belum ada yang perlu dipelajari',
		emptyText: 'Bacalah sebuah artikel dan tambahkan kata yang belum Anda kenal. Kata itu menjadi kartu di sini.',
		limitText: (n) => `${count(n, 'kata baru lagi')} menunggu hari lain.`,
		toArticles: 'Pilih artikel',
		toToday: 'Kembali ke Hari ini',
		undone: 'Diurungkan. Inilah kartunya lagi.',
		suspended: 'Ditangguhkan: kartu ini tidak muncul lagi sampai Anda melanjutkannya di Kata.',
		buried: 'Ditunda sampai besok.',
		notSaved: 'Belum tersimpan. Kartu ini tetap di sini sampai tersimpan.',
		keyList: [
			['Spasi', 'tampilkan jawaban'],
			['1', 'Lupa (atau Lagi)'],
			['2, Enter', 'Ingat (atau Sulit)'],
			['3, 4', 'Baik, Mudah'],
			['U', 'urungkan'],
			['S', 'tangguhkan kartu'],
			['B', 'tunda sampai besok'],
			['?', 'daftar ini']
		],
		answerClasses: {
			exact: 'Benar.',
			'case-or-punctuation': 'Benar.',
			typo: 'Benar, hanya salah ketik.',
			'wrong-affix': 'Kata dasarnya benar, tetapi di sini diperlukan bentuk lain.',
			'missing-clitic-or-reduplication': 'Hampir benar: ada bagian kecil yang kurang atau berlebih.',
			synonym: 'Benar. Di sini yang dicari kata lainnya.',
			'another-word': 'Itu kata lain.',
			wrong: 'Kali ini belum tepat.'
		},
		feedback,
		youTyped: 'Jawaban Anda, dibandingkan',
		wanted: 'Yang dicari',
		proposed: 'diusulkan'
	},
	quiz: {
		title: 'Kuis',
		progress: (n, total) => `Soal ${numbers.format(n)} dari ${numbers.format(total)}`,
		checkAnswer: 'Periksa jawaban',
		nextQuestion: 'Soal berikutnya',
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
		missedCards: (n) => `${count(n, 'soal yang salah')} akan muncul lagi sebagai kartu di Belajar.`,
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
		due: (date) => `ulangan berikutnya ${date}`,
		notStarted: 'belum dimulai',
		suspended: 'ditangguhkan',
		resume: 'Lanjutkan',
		filter: 'Tampilkan',
		all: 'semua',
		mine: 'kata saya'
	},
	progress: {
		title: 'Kemajuan',
		empty: 'Ulangan Anda akan digambar di sini setelah sesi belajar pertama.',
		reviews: 'Ulangan per hari',
		reviewsSentence: (total, days) =>
			total === 0
				? `Belum ada ulangan dalam ${count(days, 'hari')} terakhir.`
				: `${count(total, 'ulangan')} dalam ${count(days, 'hari')} terakhir.`,
		reviewsOn: (day, n, forgotten) => `${day}: ${count(n, 'ulangan')}, ${numbers.format(forgotten)} terlupa`,
		words: 'Kata menurut keadaannya',
		wordsSentence: (known, learning) =>
			`Anda menguasai ${count(known, 'kata')} dan sedang mempelajari ${numbers.format(learning)} kata lagi.`,
		due: 'Jatuh tempo dalam 14 hari',
		dueSentence: (total, overdue) =>
			`${count(total, 'ulangan')} jatuh tempo dalam dua minggu ini${overdue > 0 ? `, ${numbers.format(overdue)} di antaranya hari ini` : ''}.`,
		dueOn: (day, n) => `${day}: ${count(n, 'kartu')}`,
		coverage: 'Cakupan setiap artikel hari ini',
		coverageSentence: 'Bagian kata dalam teks yang diperkirakan Anda ingat hari ini.',
		quiz: 'Hasil kuis terakhir',
		quizEmpty: 'Kerjakan kuis, lalu hasilnya muncul di sini menurut jenis soal.',
		day: 'Hari',
		reviewsColumn: 'Ulangan',
		forgottenColumn: 'Terlupa',
		cardsColumn: 'Kartu',
		articleColumn: 'Artikel',
		coverageColumn: 'Cakupan',
		stateColumn: 'Keadaan',
		wordsColumn: 'Kata',
		table: 'Tampilkan sebagai tabel',
		knownMeaning: 'Dikuasai: peluang Anda mengingatnya hari ini paling sedikit 90 %.'
	},
	settings: {
		title: 'Pengaturan',
		course: 'Kursus',
		courseHelp: 'Kedua kursus memakai artikel yang sama; kartu dan ingatannya terpisah.',
		newWords: 'Kata baru per hari',
		newWordsHelp:
			'Banyaknya kata baru yang Anda temui di Belajar dalam satu hari. Ulangan menyusul: setelah beberapa minggu kira-kira tujuh kali lipatnya.',
		retention: 'Daya ingat yang diinginkan',
		retentionHelp: 'Peluang ingat saat kartu muncul lagi. Makin tinggi, makin sering diulang.',
		buttons: 'Tombol nilai',
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
		notPersisted: 'Peramban dapat menghapusnya apabila ruang perangkat habis.',
		persist: 'Minta peramban menyimpannya',
		about: 'Tentang Mitra',
		version: (version) => `Mitra ${version}`,
		credits:
			'Penjadwalan: FSRS-6 melalui ts-fsrs. Huruf: Literata dan Figtree (SIL Open Font License). Mitra sendiri berlisensi MIT.',
		saved: 'Tersimpan.'
	},
	notices: {
		memory:
			'Peramban ini tidak mengizinkan Mitra menyimpan apa pun. Anda dapat melanjutkan, tetapi kemajuan hanya bertahan selama kunjungan ini.',
		lost: (n) =>
			`Tampaknya peramban telah menghapus data Mitra: ${count(n, 'peristiwa')} hilang. Anda dapat melanjutkan; mulai sekarang semuanya tersimpan lagi.`,
		failures: {
			'quota-exceeded':
				'Ruang perangkat habis. Kosongkan sebagian, lalu coba lagi; yang sudah Anda kerjakan tidak hilang.',
			unavailable:
				'Basis data peramban tidak menjawab. Coba lagi; kalau berulang, tutup tab Mitra yang lain dan muat ulang halaman ini.',
			blocked: 'Tab lain masih membuka versi lama Mitra. Tutup tab itu dan muat ulang halaman ini.',
			damaged: 'Basis data peramban rusak. Muat ulang halaman ini; semua yang masih terbaca akan dibaca.'
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
