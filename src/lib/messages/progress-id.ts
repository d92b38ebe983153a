// Teks halaman kemajuan berbahasa Indonesia.
import type { ProgressTexts } from './progress-en';

const numbers = new Intl.NumberFormat('id', { maximumFractionDigits: 1 });
const count = (n: number, noun: string) => `${numbers.format(n)} ${noun}`;
const aboutMinutes = (n: number) => (n > 0 && n < 1 ? minutes(n) : `kira-kira ${minutes(n)}`);
const minutes = (n: number) => (n > 0 && n < 1 ? 'kurang dari satu menit' : count(Math.round(n), 'menit'));

export const progressId: ProgressTexts = {
	course: { indonesian: 'Kursus bahasa Indonesia Anda', english: 'Kursus bahasa Inggris Anda' },
	knownMeaning:
		'Dikuasai berarti sama di semua halaman: peluang Anda mengingat kata itu hari ini paling sedikit 90%, atau Anda sendiri menandainya sudah dikuasai.',
	period: 'Jangka waktu',
	periods: { month: 'Bulan', year: 'Tahun', all: 'Semua' },
	inPeriod: { month: 'dalam 30 hari terakhir', year: 'dalam 365 hari terakhir', all: 'sejak Anda mulai' },
	counting: 'Menghitung pengulangan Anda…',
	failed: 'Angka-angkanya tidak dapat dibaca.',
	tryAgain: 'Coba lagi',
	table: 'Tabel dan berkas',
	sections: {
		days: 'Hari-hari Anda',
		memory: 'Yang Anda ingat',
		ahead: 'Yang akan datang',
		words: 'Kata-kata Anda',
		articles: 'Artikel Anda'
	},
	weekdays: ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'],
	columns: {
		day: 'Hari',
		week: 'Pekan mulai',
		hour: 'Jam',
		reviews: 'Pengulangan',
		minutes: 'Menit',
		forgotten: 'Terlupa',
		newWords: 'Kata baru',
		recalled: 'Diingat',
		predicted: 'Diperkirakan',
		group: 'Kelompok',
		cards: 'Kartu jatuh tempo',
		stability: 'Peluang ingat di atas 90% selama',
		cardCount: 'Kartu',
		known: 'Dikuasai',
		learning: 'Dipelajari',
		ignored: 'Diabaikan',
		family: 'Keluarga kata',
		met: 'Ditemui',
		words: 'Kata',
		coverage: 'Cakupan',
		score: 'Jawaban benar',
		kind: 'Jenis'
	},
	activity: {
		title: 'Pengulangan dan menit per hari',
		measure: 'Tampilkan',
		measures: { reviews: 'pengulangan', minutes: 'menit' },
		sentence: (reviews, spent, days, period) =>
			`Anda mengerjakan ${count(reviews, 'pengulangan')} selama ${minutes(spent)} pada ${count(days, 'hari')} ${period}.`,
		empty:
			'Tidak ada pengulangan dalam jangka waktu ini. Setiap kartu yang Anda jawab di Belajar mengisi satu hari di sini.',
		read: (day, reviews, spent) =>
			reviews === 0 ? `${day}: tidak ada pengulangan` : `${day}: ${count(reviews, 'pengulangan')}, ${minutes(spent)}`
	},
	hours: {
		title: 'Jam belajar',
		sentence: (from, share) => `Kebanyakan pengulangan Anda dimulai antara ${from}: ${share} dari semuanya.`,
		empty: 'Jam-jam belajar Anda akan tampak di sini.',
		between: (from, to) => `pukul ${from}.00 dan ${to}.00`,
		read: (from, reviews, recalled) =>
			`Pukul ${from}.00 sampai ${from + 1}.00: ${count(reviews, 'pengulangan')}${recalled === null ? '' : `, ${recalled} diingat`}`
	},
	activeDays: {
		show: 'Hitung hari belajar saya',
		hide: 'Jangan hitung lagi',
		sentence: (days, of) => `Anda belajar pada ${numbers.format(days)} dari ${numbers.format(of)} hari terakhir.`
	},
	retention: {
		title: 'Daya ingat per pekan',
		sentence: (measured, predicted, reviews, period) =>
			`Anda mengingat ${measured} dari yang ditanyakan ${period}; perkiraannya ${predicted}. Itu dihitung dari ${count(reviews, 'pengulangan')} kata dan soal yang terakhir dilihat paling sedikit sehari sebelumnya.`,
		empty:
			'Daya ingat dihitung mulai hari kedua Anda melihat sebuah kata. Kembalilah besok, dan perhitungannya dimulai di sini.',
		read: (week, measured, predicted, reviews) =>
			`Pekan mulai ${week}: ${measured} diingat, ${predicted} diperkirakan, ${count(reviews, 'pengulangan')}`,
		readNone: (week) => `Pekan mulai ${week}: tidak ada pengulangan semacam itu`,
		goal: (percent) => `rencana ${percent}`,
		measured: 'diingat',
		predicted: 'diperkirakan'
	},
	groups: {
		title: 'Daya ingat menurut jenis, kalimat, dan umur',
		matureSentence: (measured, plan) =>
			`Anda mengingat ${measured} dari kata yang sudah bertahan tiga pekan atau lebih; rencananya ${plan}.`,
		kindSentence: (name, measured, plan) => `${name}: ${measured} diingat; rencananya ${plan}.`,
		kinds: {
			recognise: 'Mengenali',
			recall: 'Mengingat',
			listen: 'Mendengarkan',
			build: 'Membentuk',
			question: 'Soal'
		},
		sentences: { new: 'Dalam kalimat baru', known: 'Dalam kalimat yang dikenal', none: 'Tanpa kalimat' },
		maturities: { young: 'Muda: di bawah tiga pekan', mature: 'Matang: tiga pekan atau lebih' },
		ofReviews: (measured, reviews) => `${measured} dari ${numbers.format(reviews)}`,
		read: (name, measured, predicted, reviews) =>
			`${name}: ${measured} diingat, ${predicted} diperkirakan, ${count(reviews, 'pengulangan')}`
	},
	calibration: {
		title: 'Perkiraan dan kenyataan',
		better: (points) =>
			`Anda mengingat lebih banyak daripada perkiraan, rata-rata ${points}: kartu datang agak terlalu cepat.`,
		worse: (points) =>
			`Anda mengingat lebih sedikit daripada perkiraan, rata-rata ${points}: kartu datang agak terlambat.`,
		even: (points) => `Perkiraannya tepat: rata-rata hanya meleset ${points}.`,
		points: (n) => count(Math.round(n * 10) / 10, 'poin persen'),
		empty: 'Setelah beberapa pengulangan kata yang pernah Anda lihat, di sini tampak apakah perkiraannya terbukti.',
		axes: { predicted: 'diperkirakan →', measured: '↑ diingat' },
		read: (predicted, measured, reviews) =>
			`Diperkirakan ${predicted}: ${measured} diingat dalam ${count(reviews, 'pengulangan')}`,
		diagonal: 'sesuai perkiraan'
	},
	stability: {
		title: 'Berapa lama ingatan bertahan',
		sentence: (share, cards) =>
			`${share} dari ${count(cards, 'kartu')} Anda akan diingat selama tiga pekan atau lebih tanpa diulang.`,
		empty: 'Setiap kartu yang sudah Anda jawab tampak di sini menurut lama ingatannya bertahan.',
		from: (days) => (days === 0 ? '< 1' : days < 365 ? numbers.format(days) : '365+'),
		read: (from, cards) => `${from}: ${count(cards, 'kartu')}`,
		range: (from, to) =>
			from === 0
				? 'kurang dari satu hari'
				: to === null
					? `${numbers.format(from)} hari atau lebih`
					: `${numbers.format(from)} sampai ${numbers.format(to)} hari`
	},
	forecast: {
		title: '30 hari mendatang',
		sentence: (perDay, budget) =>
			`30 hari mendatang memerlukan ${aboutMinutes(perDay)} sehari; jatah waktu Anda ${minutes(budget)}.`,
		overdue: (cards, spent) => ` ${count(cards, 'kartu')} sudah lewat tempo: ${minutes(spent)} dari waktu hari ini.`,
		empty:
			'Belum ada yang direncanakan. Tambahkan kata dari sebuah artikel, dan hari-hari berikutnya akan terisi di sini.',
		budget: 'jatah waktu Anda',
		asked: 'diperlukan',
		late: 'lewat tempo',
		read: (day, spent, cards) => `${day}: ${minutes(spent)}, ${count(cards, 'kartu')} jatuh tempo menurut rencana kini`
	},
	words: {
		title: 'Kata yang dikuasai dan dipelajari',
		sentence: (known, learning) =>
			`Anda menguasai ${count(known, 'kata')} dan sedang mempelajari ${numbers.format(learning)} kata lagi.`,
		change: (more, period) =>
			more > 0
				? ` Itu bertambah ${numbers.format(more)} kata ${period}.`
				: more < 0
					? ` Itu berkurang ${numbers.format(-more)} kata ${period}: sebagian memudar.`
					: '',
		empty: 'Kata yang Anda tambahkan dari artikel, atau Anda tandai sudah dikuasai, dihitung di sini.',
		read: (day, known, learning) => `${day}: ${numbers.format(known)} dikuasai, ${numbers.format(learning)} dipelajari`,
		known: 'dikuasai',
		learning: 'dipelajari'
	},
	families: {
		title: 'Keluarga kata',
		sentence: (met, known) =>
			`Anda sudah menemui ${count(met, 'keluarga kata')} yang seasal; pada ${numbers.format(known)} di antaranya semua kata yang Anda temui sudah dikuasai.`,
		empty: 'Kata-kata seasal berkumpul di sini setelah Anda menemui salah satunya.',
		read: (root, known, met, all) =>
			`${root}: ${count(all, 'kata')}, ${numbers.format(met)} ditemui, ${numbers.format(known)} dikuasai`,
		ofAll: (known, all) => `${numbers.format(known)} dari ${numbers.format(all)}`,
		known: 'dikuasai',
		met: 'ditemui',
		unmet: 'belum ditemui',
		more: (n) => `${count(n, 'keluarga kata lagi')} ada dalam tabel.`
	},
	coverage: {
		title: 'Cakupan',
		sentence: (ratio, left) =>
			left === 0
				? `Hari ini Anda diperkirakan ingat ${ratio} dari kata-katanya: cukup untuk membacanya dengan lancar.`
				: `Hari ini Anda diperkirakan ingat ${ratio} dari kata-katanya. Dengan ${count(left, 'kata lagi')} cakupannya menjadi 95%.`,
		empty: 'Cakupannya digambar di sini sejak kata pertama yang Anda tambahkan.',
		read: (day, ratio) => `${day}: ${ratio}`,
		goal: '95%',
		wordsLeft: 'Daftar terpendek',
		open: 'Buka artikelnya'
	},
	quiz: {
		title: 'Hasil kuis',
		sentence: (correct, total, day) =>
			`Terakhir kali, pada ${day}, ${numbers.format(correct)} dari ${count(total, 'jawaban')} benar.`,
		empty: 'Kerjakan kuisnya, lalu hasil Anda muncul di sini menurut jenis soal.',
		read: (day, correct, total) => `${day}: ${numbers.format(correct)} dari ${numbers.format(total)} benar`,
		ofTotal: (correct, total) => `${numbers.format(correct)} dari ${numbers.format(total)}`,
		kinds: {
			fact: 'Fakta',
			inference: 'Makna tersirat',
			vocabulary: 'Kosakata',
			reference: 'Rujukan',
			gist: 'Gagasan utama'
		}
	},
	word: {
		loading: 'Membaca riwayatnya…',
		none: 'Belum pernah diulang.',
		reviews: 'Pengulangan',
		cards: 'Kartu',
		sentences: 'Kalimat yang ditampilkan',
		ratings: ['', 'Lupa', 'Sulit', 'Ingat', 'Mudah'],
		columns: { day: 'Hari', card: 'Kartu', rating: 'Jawaban', predicted: 'Perkiraan', seconds: 'Detik' },
		card: (percent, days) =>
			`hari ini ${percent}; di atas 90% selama ${days < 1 ? 'kurang dari satu hari' : count(Math.round(days), 'hari')}`,
		reviewed: (reviews, lapses) => `${count(reviews, 'pengulangan')}, ${count(lapses, 'kali')} terlupa`,
		due: (day) => `berikutnya ${day}`,
		shows: (n) => count(n, 'kali')
	}
};
