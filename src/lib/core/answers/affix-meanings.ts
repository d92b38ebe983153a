// What each affix does, in one clause for learners. Short and true for most words, not a grammar; after Sneddon et al. 2010, ch. 1.

interface PartMeaning {
	/** A clause without its subject, for both interface languages: “meN-” *makes an active verb*. */
	readonly en: string;
	readonly id: string;
}

const MEANINGS = {
	'meN-': {
		en: 'makes an active verb (the subject does it)',
		id: 'membentuk kata kerja aktif (subjek melakukannya)'
	},
	'di-': {
		en: 'makes the passive (it is done to the subject)',
		id: 'membentuk kata kerja pasif (subjek dikenai perbuatan)'
	},
	'ber-': {
		en: 'makes a verb without object (to have something, or to do something)',
		id: 'membentuk kata kerja tanpa objek (mempunyai atau melakukan sesuatu)'
	},
	'ter-': {
		en: 'tells of a state or of something not intended; with adjectives it means “most”',
		id: 'menyatakan keadaan atau hal yang tidak disengaja; pada kata sifat berarti “paling”'
	},
	'peN-': {
		en: 'names the person or thing that does it',
		id: 'menamai orang atau alat yang melakukannya'
	},
	'pe-': {
		en: 'names the person whose work or part it is',
		id: 'menamai orang yang menjalani atau mengerjakannya'
	},
	'per-': {
		en: 'means “make it more so” or “make it into”',
		id: 'berarti “menjadikan lebih” atau “menjadikan”'
	},
	'memper-': {
		en: 'makes an active verb (to make something more so, or to treat it as such)',
		id: 'membentuk kata kerja aktif (menjadikan sesuatu lebih, atau memperlakukannya demikian)'
	},
	'diper-': {
		en: 'is the passive of “memper-”',
		id: 'adalah bentuk pasif dari “memper-”'
	},
	'se-': {
		en: 'means “one”, “the same” or “as … as”',
		id: 'berarti “satu” atau “sama … dengan”'
	},
	'ke-': {
		en: 'makes ordinal and collective numbers and a few nouns',
		id: 'membentuk bilangan tingkat, bilangan kumpulan, dan beberapa kata benda'
	},
	'ke-…-an': {
		en: 'makes an abstract noun (the state or quality)',
		id: 'membentuk kata benda abstrak (keadaan atau sifat)'
	},
	'peN-…-an': {
		en: 'makes a noun for the act or process of doing it',
		id: 'membentuk kata benda untuk perbuatan atau prosesnya'
	},
	'per-…-an': {
		en: 'makes a noun for the matter or result, often of a verb with “ber-”',
		id: 'membentuk kata benda untuk hal atau hasilnya, sering dari kata kerja “ber-”'
	},
	'-an': {
		en: 'makes a noun (what is done, or what comes of it)',
		id: 'membentuk kata benda (yang dikerjakan atau hasilnya)'
	},
	'-kan': {
		en: 'gives the verb an object (to cause it, or to do it for someone)',
		id: 'memberi kata kerja itu objek (menyebabkan, atau melakukan untuk orang lain)'
	},
	'-i': {
		en: 'directs the verb at a place or person, or means doing it again and again',
		id: 'mengarahkan perbuatan ke tempat atau orang, atau menyatakan berulang-ulang'
	},
	'-nya': {
		en: 'means “his, her, its” or points to something known (“the”)',
		id: 'menyatakan milik orang ketiga atau menunjuk hal yang sudah diketahui'
	},
	'-ku': { en: 'means “my” or “me”', id: 'menyatakan “aku” sebagai pemilik atau objek' },
	'-mu': { en: 'means “your” or “you”', id: 'menyatakan “kamu” sebagai pemilik atau objek' },
	'-lah': { en: 'softens a request or stresses the word', id: 'menghaluskan perintah atau menegaskan kata' },
	'-kah': { en: 'marks a question', id: 'menandai pertanyaan' },
	'-pun': { en: 'means “also” or “even”', id: 'berarti “juga” atau “bahkan”' },
	'ku-': { en: 'says that “I” do it', id: 'menyatakan bahwa “aku” yang melakukannya' },
	'kau-': { en: 'says that “you” do it', id: 'menyatakan bahwa “kamu” yang melakukannya' },
	'-wan': { en: 'names a person by work or quality', id: 'menamai orang menurut pekerjaan atau sifatnya' },
	'-wati': { en: 'names a woman by her work', id: 'menamai perempuan menurut pekerjaannya' },
	'-man': { en: 'names a person by work or quality', id: 'menamai orang menurut pekerjaan atau sifatnya' },
	'-wi': { en: 'makes an adjective (“of, belonging to”)', id: 'membentuk kata sifat (“bersifat”, “mengenai”)' },
	'-iah': { en: 'makes an adjective (“of, belonging to”)', id: 'membentuk kata sifat (“bersifat”, “mengenai”)' },
	'-al': { en: 'makes an adjective (“of, belonging to”)', id: 'membentuk kata sifat (“bersifat”, “mengenai”)' },
	'-if': { en: 'makes an adjective (“such as does it”)', id: 'membentuk kata sifat (“bersifat”)' },
	'-ik': { en: 'makes an adjective or a field of study', id: 'membentuk kata sifat atau nama bidang ilmu' },
	'-is': {
		en: 'makes an adjective, or names a person by belief or work',
		id: 'membentuk kata sifat, atau menamai orang menurut paham atau pekerjaannya'
	},
	'-isme': { en: 'names a doctrine (“-ism”)', id: 'menamai paham atau aliran' },
	'-asi': { en: 'names a process (“-ation”)', id: 'menamai suatu proses' },
	'-in': {
		en: 'gives the verb an object, in everyday speech (for “-kan” and “-i”)',
		id: 'memberi kata kerja itu objek dalam ragam percakapan (untuk “-kan” dan “-i”)'
	},
	'-el-': {
		en: 'stands inside a few old words, with a sense of something like it',
		id: 'sisipan pada beberapa kata lama, menyatakan sesuatu yang mirip'
	},
	'-em-': {
		en: 'stands inside a few old words, with a sense of repetition or intensity',
		id: 'sisipan pada beberapa kata lama, menyatakan perulangan atau intensitas'
	},
	'-er-': {
		en: 'stands inside a few old words, with a sense of many',
		id: 'sisipan pada beberapa kata lama, menyatakan banyak'
	},
	'-in-': { en: 'stands inside a few old words', id: 'sisipan pada beberapa kata lama' },
	'antar-': { en: 'means “between”, “inter-”', id: 'berarti “di antara”' },
	'anti-': { en: 'means “against”', id: 'berarti “menentang” atau “melawan”' },
	'pasca-': { en: 'means “after”, “post-”', id: 'berarti “sesudah”' },
	'pra-': { en: 'means “before”, “pre-”', id: 'berarti “sebelum”' },
	'non-': { en: 'means “not”, “non-”', id: 'berarti “bukan” atau “tidak”' },
	'nir-': { en: 'means “without”, “-less”', id: 'berarti “tanpa”' },
	'tuna-': { en: 'means “lacking”', id: 'berarti “tidak memiliki”' },
	'maha-': { en: 'means “most”, “great”', id: 'berarti “sangat” atau “besar”' },
	'multi-': { en: 'means “many”', id: 'berarti “banyak”' },
	'sub-': { en: 'means “under”, “part of”', id: 'berarti “di bawah” atau “bagian dari”' },
	'swa-': { en: 'means “self-”', id: 'berarti “sendiri”' },
	'adi-': { en: 'means “superior”, “super-”', id: 'berarti “unggul”' },
	reduplication: {
		en: 'shows several or various, or makes a word of its own',
		id: 'menyatakan banyak atau beragam, atau membentuk kata tersendiri'
	},
	plural: { en: 'shows that there is more than one', id: 'menunjukkan jumlah lebih dari satu' },
	possessive: { en: 'shows to whom something belongs', id: 'menunjukkan pemilik' }
} as const satisfies Record<string, PartMeaning>;

/** An affix, a clitic, the doubling; in English the plural and the possessive *’s*. */
export type WordPart = keyof typeof MEANINGS;

export const PART_MEANINGS: Readonly<Record<WordPart, PartMeaning>> = MEANINGS;
