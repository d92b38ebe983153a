// Spellings of one Indonesian word that learners meet side by side. Affixes make other words and stand in root-forms.

/**
 * Spelling met in print or in messages, and the one of the dictionary (KBBI), as they stand in any form of the word: *bernafas*, *mengijinkan*.
 * The older spelling is never another word.
 */
const STEMS: readonly (readonly [variant: string, standard: string])[] = [
	['nafas', 'napas'],
	['kuatir', 'khawatir'],
	['kawatir', 'khawatir'],
	['faham', 'paham'],
	['fihak', 'pihak'],
	['fikir', 'pikir'],
	['ijin', 'izin'],
	['jaman', 'zaman'],
	['resiko', 'risiko'],
	['praktek', 'praktik'],
	['analisa', 'analisis'],
	['aktifitas', 'aktivitas'],
	['kwalitas', 'kualitas'],
	['tehnik', 'teknik'],
	['tehnis', 'teknis'],
	['sistim', 'sistem'],
	['hakekat', 'hakikat'],
	['nasehat', 'nasihat'],
	['obyek', 'objek'],
	['subyek', 'subjek'],
	['lembab', 'lembap'],
	['hutang', 'utang'],
	['himbau', 'imbau'],
	['silahkan', 'silakan'],
	['sekedar', 'sekadar'],
	['terlantar', 'telantar'],
	['detil', 'detail'],
	['karir', 'karier'],
	['komplit', 'komplet'],
	['handal', 'andal'],
	['kongkrit', 'konkret'],
	['kongkret', 'konkret'],
	['konkrit', 'konkret'],
	['ijasah', 'ijazah'],
	['propinsi', 'provinsi'],
	['nopember', 'november'],
	['pebruari', 'februari'],
	["jum'at", 'jumat'],
	["ma'af", 'maaf'],
	['apotik', 'apotek'],
	['antri', 'antre'],
	['sholat', 'salat'],
	['shalat', 'salat'],
	['ramadhan', 'ramadan'],
	['eksport', 'ekspor'],
	['import', 'impor'],
	['standard', 'standar'],
	['konperensi', 'konferensi'],
	['konprensi', 'konferensi'],
	['moskow', 'moskwa'],
	['departement', 'departemen']
];

/** Whole words: loans and prefixes whose first sound is kept by some and dropped by others (*memengaruhi*, since 1988 the standard). */
const WORDS: ReadonlyMap<string, string> = new Map([
	['memerhatikan', 'memperhatikan'],
	['mempengaruhi', 'memengaruhi'],
	['mempercayai', 'memercayai'],
	['mempesona', 'memesona'],
	['mempedulikan', 'memedulikan'],
	['memperdulikan', 'memedulikan'],
	['memunyai', 'mempunyai'],
	['memroses', 'memproses'],
	['memrotes', 'memprotes'],
	['mempopulerkan', 'memopulerkan'],
	['mempublikasikan', 'memublikasikan'],
	['mensukseskan', 'menyukseskan'],
	['mensosialisasikan', 'menyosialisasikan'],
	['mentaati', 'menaati'],
	['mentertawakan', 'menertawakan'],
	['menterjemahkan', 'menerjemahkan'],
	['mengkonsumsi', 'mengonsumsi'],
	['mengkoordinasikan', 'mengoordinasikan'],
	['mengkomunikasikan', 'mengomunikasikan'],
	['mengritik', 'mengkritik'],
	['menguatirkan', 'mengkhawatirkan'],
	['mengawatirkan', 'mengkhawatirkan'],
	['menghawatirkan', 'mengkhawatirkan'],
	['merubah', 'mengubah'],
	['dirubah', 'diubah'],
	['hawatir', 'khawatir']
]);

/** The dictionary's spelling of a lower-case word; the word itself where it has only one. */
export function foldIndonesianSpelling(word: string): string {
	const whole = WORDS.get(word);
	if (whole !== undefined) return whole;
	for (const [variant, standard] of STEMS) {
		if (word.includes(variant)) return word.replace(variant, standard);
	}
	return word;
}
