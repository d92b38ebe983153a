// The forms that Indonesian affixes make of a root. Used to see that a typed answer has the right root and another affix.

const VOWELS = 'aiueo';

/** Nasal assimilation of meN- and peN- (Sneddon et al. 2010, §1.5): *k p s t* fall away behind their nasal, others stay. */
export function withNasal(prefix: 'me' | 'pe', root: string): string[] {
	const first = root.charAt(0);
	const rest = root.slice(1);
	const isCluster = rest !== '' && !VOWELS.includes(rest.charAt(0)) && rest.charAt(0) !== 'y' && rest.charAt(0) !== 'h';
	// one syllable: *mengecat*, *pengebom*
	const syllables = root.match(/[aiueo]/g)?.length ?? 0;
	if (syllables === 1) return [`${prefix}nge${root}`];
	if ('aiueogh'.includes(first)) return [`${prefix}ng${root}`];
	// *me-* + *k…* → *meng…*: *kirim* → *mengirim*; *mengkhawatirkan* keeps it
	if (first === 'k') return isCluster || root.startsWith('kh') ? [`${prefix}ng${root}`] : [`${prefix}ng${rest}`];
	// *me-* + *p…* → *mem…*: *pakai* → *memakai*; loans may keep it: *memproduksi*, but *pemroses*
	if (first === 'p')
		return isCluster && prefix === 'me' ? [`${prefix}m${root}`] : [`${prefix}m${rest}`, `${prefix}m${root}`];
	// *me-* + *s…* → *meny…*: *sapu* → *menyapu*; *mensyaratkan* keeps it
	if (first === 's')
		return isCluster || root.startsWith('sy') ? [`${prefix}n${root}`] : [`${prefix}ny${rest}`, `${prefix}n${root}`];
	// *me-* + *t…* → *men…*: *tulis* → *menulis*
	if (first === 't') return isCluster ? [`${prefix}n${root}`] : [`${prefix}n${rest}`];
	if ('bfv'.includes(first)) return [`${prefix}m${root}`];
	if ('cdjz'.includes(first)) return [`${prefix}n${root}`];
	return [`${prefix}${root}`];
}

/** *ber-* and *per-* lose their *r* before *r* and before a first syllable that ends in *er*: *bekerja*, *beternak*; *belajar* is irregular. */
function withR(prefix: 'be' | 'pe' | 'te', root: string): string[] {
	if (root === 'ajar' && prefix !== 'te') return [`${prefix}lajar`];
	if (root.startsWith('r') || /^[^aiueo]er[^aiueo]/.test(root)) return [`${prefix}${root}`, `${prefix}r${root}`];
	return [`${prefix}r${root}`];
}

/** Every form that one or two affixes make of the root, without the root itself. Many do not exist: this is for recognising, not for teaching. */
export function formsOfRoot(root: string): ReadonlySet<string> {
	const stems = [
		...withNasal('me', root),
		...withNasal('pe', root),
		// *pejabat*, *petani*: who does it, where *peN-* would say something else
		`pe${root}`,
		...withR('be', root),
		...withR('pe', root),
		...withR('te', root),
		`di${root}`,
		`se${root}`,
		`ke${root}`,
		// *kebersamaan*, *keterlibatan*
		`keber${root}`,
		`keter${root}`,
		...withR('pe', root).flatMap((stem) => [`mem${stem}`, `di${stem}`]),
		root
	];
	const forms = new Set<string>();
	for (const stem of stems) for (const suffix of ['', 'an', 'kan', 'i']) forms.add(`${stem}${suffix}`);
	forms.delete(root);
	return forms;
}
