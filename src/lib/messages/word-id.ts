// The words of the dialog that a tapped word opens, in Indonesian.
import type { Messages } from './en';
import { count, numbers } from './indonesian-count';

export const wordId: Messages['word'] = {
	addToCards: 'Jadikan kartu',
	hear: 'Dengarkan',
	iKnowIt: 'Saya sudah tahu',
	ignore: 'Abaikan',
	takeBack: 'Batalkan',
	close: 'Tutup',
	meaning: 'Arti',
	formation: 'Pembentukan kata',
	root: 'kata dasar',
	lexicalised: 'Sudah menjadi kata tersendiri: bagian-bagiannya hanya mengisyaratkan artinya.',
	family: 'Kata seasal',
	met: 'sudah ditemui',
	metMeaning: 'Tanda centang menandai kata yang terdapat dalam artikel Anda.',
	moreFamily: (n) => `Tampilkan ${numbers.format(n)} kata lagi`,
	becomes: (affix, heard) => `Di sini “${affix}” menjadi “${heard}”`,
	falls: (sound) => `, dan ${sound} luluh`,
	meaningOfRoot: (root) => `Arti kata dasar “${root}”`,
	notFound: 'Kata ini belum ada dalam leksikon Mitra.',
	formalIs: 'Dalam ragam baku:',
	unchecked: 'Usulan dari FreeDict: belum diperiksa siapa pun.',
	examples: 'Contoh',
	formal: 'formal',
	colloquial: 'percakapan',
	added: 'Sudah masuk daftar Anda. Kartu pertamanya menunggu di Belajar.',
	markedKnown: 'Ditandai sudah dikuasai.',
	markedIgnored: 'Diabaikan: tidak akan ditawarkan lagi.',
	learning: (percent) => `Sedang dipelajari. Peluang Anda mengingatnya hari ini: ${percent}.`,
	known: (percent) => `Dikuasai. Peluang Anda mengingatnya hari ini: ${percent}.`,
	inThisText: 'Di sini',
	costInMinutes: (words, minutes) =>
		`${count(words, 'kata')}: kira-kira ${count(minutes, 'menit')} sehari selama dua minggu`,
	costInSeconds: (words, seconds) =>
		`${count(words, 'kata')}: kira-kira ${count(seconds, 'detik')} sehari selama dua minggu`,
	ladder: 'Kartu untuk kata ini',
	ladderUsual: (usual) => `Ikut pengaturan (${usual})`,
	ladderHelp: '“Membaca saja” hanya menanyakan artinya.'
};
