// Teks kuis di luar bingkainya: jenis soal, kata yang menghambat, sebelum membaca, hasil.
import type { quizEn } from './quiz-en';

const numbers = new Intl.NumberFormat('id');
// Indonesian nouns do not change with the number
const count = (n: number, noun: string) => `${numbers.format(n)} ${noun}`;

export const quizId: typeof quizEn = {
	types: {
		choice: 'Pilih satu',
		'true-false-not-stated': 'Benar, salah, atau tidak disebutkan',
		'find-evidence': 'Temukan buktinya',
		order: 'Urutkan',
		match: 'Jodohkan',
		gap: 'Isi bagian yang kosong',
		'short-answer': 'Jawab dengan beberapa kata'
	},
	orderBy: {
		time: 'Mulai dari yang paling awal.',
		text: 'Menurut urutan penyebutannya dalam teks.'
	},
	orderHelp: 'Pindahkan dengan tombolnya atau dengan tombol panah.',
	moveUp: (text) => `Naikkan: ${text}`,
	moveDown: (text) => `Turunkan: ${text}`,
	movedTo: (text, place, total) => `${text}: urutan ${numbers.format(place)} dari ${numbers.format(total)}`,
	matchHelp: 'Pilih pasangan yang tepat. Setiap pasangan dipakai satu kali.',
	matchFor: (text) => `Pasangan untuk: ${text}`,
	chooseMatch: 'Pilih…',
	rightOrder: 'Urutan yang benar:',
	shortAnswerHelp: 'Satu atau beberapa kata. Bahasa Indonesia dan bahasa Inggris sama-sama diterima.',
	youWrote: 'Anda menulis:',
	accepted: 'Benar. Dalam teks:',
	putOff: 'Tanyakan nanti',
	undo: 'Urungkan',
	guessed: 'Sebelum membaca Anda memilih:',
	guessRight: 'Tebakan Anda sebelum membaca sudah benar.',
	feedbackLabel: 'Umpan balik',
	feedbackOptions: { 'at-once': 'setelah setiap jawaban', 'at-end': 'pada akhir kuis' },
	feedbackHelp: 'Kapan kuis memberi tahu jawaban yang benar.',
	showEvidence: 'Tampilkan bukti',
	close: 'Tutup',
	blocked: {
		title: 'Kata mana yang menghambat Anda?',
		help: 'Ketuk kata-katanya. Hanya kata-kata itu yang muncul di Belajar hari ini.',
		keep: (n) => (n === 0 ? 'Pelajari kata-kata ini' : `Pelajari ${count(n, 'kata')}`),
		misread: 'Saya tahu kata-katanya, hanya salah baca',
		kept: (n, added) =>
			added === n
				? `${count(n, 'kata')} menunggu sebagai kartu baru di Belajar.`
				: added === 0
					? `${count(n, 'kata')} jatuh tempo hari ini.`
					: `${count(n, 'kata')} jatuh tempo hari ini, ${numbers.format(added)} di antaranya baru.`,
		misreadKept: 'Tercatat: tidak ada kata yang jatuh tempo karenanya.'
	},
	before: {
		title: 'Sebelum membaca',
		text: 'Menurut Anda, apa isinya? Tebaklah dari judulnya. Tidak ada nilai; sesudah membaca, soal yang sama ditanyakan lagi.',
		begin: 'Tebak dahulu',
		keep: 'Simpan tebakan saya',
		dismiss: 'Lain kali',
		kept: 'Tebakan Anda tersimpan. Sekarang bacalah; kuis akan menanyakannya lagi.',
		setting: 'Soal sebelum membaca',
		settingHelp: 'Paling banyak tiga soal tentang gagasan utama, tanpa nilai, sebelum Anda membaca sebuah artikel.',
		on: 'Tawarkan',
		off: 'Jangan tawarkan'
	},
	secondReading: (unasked) =>
		unasked === 0
			? 'Membaca sekali lagi ada gunanya: kuis kini bertanya dengan kata-kata lain.'
			: `Membaca sekali lagi ada gunanya: masih ada ${count(unasked, 'soal')} yang belum pernah Anda lihat.`,
	compared: (total, before, now) =>
		`Gagasan utama: sebelum membaca ${numbers.format(before)} dari ${numbers.format(total)} benar, sekarang ${numbers.format(now)}.`,
	lastTime: 'Terakhir kali',
	review: 'Lihat jawabannya',
	backToResult: 'Kembali ke hasil',
	more: (n) => (n === 0 ? 'Putaran berikutnya' : `Lanjutkan: ${count(n, 'soal')} belum ditanyakan`),
	anotherDay: 'Bacalah sekali lagi pada hari lain: putaran berikutnya mendahulukan soal yang lain.'
};
