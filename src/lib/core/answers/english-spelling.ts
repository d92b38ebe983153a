// British and American spellings, and contractions: two ways to write the same English answer.

/** Stems whose spelling follows no rule: British, American. Rules below cover *-our*, *-ise*, *-yse*, *-re*, *-ogue* and the double *l*. */
const PAIRS: readonly (readonly [british: string, american: string])[] = [
	['defence', 'defense'],
	['offence', 'offense'],
	['pretence', 'pretense'],
	['licence', 'license'],
	['practise', 'practice'],
	['practis', 'practic'],
	['odour', 'odor'],
	['grey', 'gray'],
	['programme', 'program'],
	['aeroplane', 'airplane'],
	['aluminium', 'aluminum'],
	['plough', 'plow'],
	['sceptic', 'skeptic'],
	['mould', 'mold'],
	['moustache', 'mustache'],
	['pyjamas', 'pajamas'],
	['judgement', 'judgment'],
	['ageing', 'aging'],
	['acknowledgement', 'acknowledgment'],
	['encyclopaedia', 'encyclopedia'],
	['manoeuvre', 'maneuver'],
	['jewellery', 'jewelry'],
	['skilful', 'skillful'],
	['wilful', 'willful'],
	['fulfilment', 'fulfillment'],
	['instalment', 'installment'],
	['enrolment', 'enrollment'],
	['cosy', 'cozy'],
	['tyre', 'tire'],
	['cheque', 'check'],
	['travell', 'travel'],
	['learnt', 'learned'],
	['burnt', 'burned'],
	['dreamt', 'dreamed'],
	['spelt', 'spelled'],
	['spoilt', 'spoiled'],
	['leapt', 'leaped'],
	['leant', 'leaned'],
	['whilst', 'while'],
	['amongst', 'among'],
	['amidst', 'amid'],
	['towards', 'toward'],
	['afterwards', 'afterward'],
	['mum', 'mom'],
	['maths', 'math'],
	['sulphur', 'sulfur'],
	['artefact', 'artifact'],
	['speciality', 'specialty']
];

/** Pairs that stand for one word and none of its forms: *mum* is part of *maximum*, *grey* of nothing else. */
const WHOLE_WORDS: ReadonlyMap<string, string> = new Map(PAIRS);
const STEMS = PAIRS.filter(([british]) => british.length >= 6);

const RULES: readonly (readonly [pattern: RegExp, american: string])[] = [
	// *colour*, *neighbouring*, *favourable*; at least three letters before it, for *four*, *hour*, *course*
	[/(?<=^[a-z]{3,})our(?=$|s|ed|ing|able|ite|ful|ly|er|al|hood)/, 'or'],
	// *organise*, *realisation*; not *rise*, *wise*
	[/(?<=^[a-z]{3,})is(?=(e|es|ed|ing|er|ers|ation|ations|ational)$)/, 'iz'],
	[/(?<=^[a-z]{3,})ys(?=(e|es|ed|ing|er|ers)$)/, 'yz'],
	[/(?<=^(?:kilo|centi|milli|epi|amphi)?(?:cent|theat|met|lit|fib|calib|sab|spect|meag|lust|somb))re(?=(s|d)?$)/, 'er'],
	[/(?<=(?:catal|dial|anal|monol|epil|prol))ogue(?=s?$)/, 'og'],
	// *travelled*, *modelling*, *counsellor*: two syllables before it, for *called*, *filled*
	[/(?<=[aeiou]+[^aeiou]+[aeiou])ll(?=(ed|ing|er|ers|or|ors)$)/, 'l'],
	// *fulfil*, *enrol*
	[/(?<=^(?:fulf|enr|dist|inst))(il|ol)(?=s?$)/, '$1l']
];

/** One spelling, the American, for a lower-case word; used to compare, never to show. */
export function foldEnglishSpelling(word: string): string {
	const whole = WHOLE_WORDS.get(word);
	if (whole !== undefined) return whole;
	const stem = STEMS.find(([british]) => word.startsWith(british));
	const start = stem ? word.replace(stem[0], stem[1]) : word;
	return RULES.reduce((folded, [pattern, american]) => folded.replace(pattern, american), start);
}

/** Which side of the Atlantic the spelling `word` comes from, where it is one of two; `null` for both being the same. */
export function spellingSide(word: string, other: string): 'british' | 'american' | null {
	const folded = foldEnglishSpelling(word);
	if (word === other || folded !== foldEnglishSpelling(other)) return null;
	return word === folded ? 'american' : 'british';
}

const WITH_NOT =
	/\b(is|are|was|were|do|does|did|have|has|had|could|would|should|must|might|need)n't\b|\b(is|are|was|were|does|did|has|had|could|would|should|do|have)nt\b/g;

/** *it's* → *it is*, *don't* and *dont* → *do not*. A possessive (*army's*) stays. Lower case. */
export function expandContractions(text: string): string {
	return text
		.replace(/[’‘]/g, "'")
		.replace(/\bcan'?t\b|\bcannot\b/g, 'can not')
		.replace(/\bwon't\b/g, 'will not')
		.replace(/\bshan't\b/g, 'shall not')
		.replace(WITH_NOT, (_, first: string | undefined, second: string | undefined) => `${first ?? second ?? ''} not`)
		.replace(/\blet's\b/g, 'let us')
		.replace(/\bi'm\b/g, 'i am')
		.replace(/\b(it|he|she|that|there|here|what|who|where|how)'s\b/g, '$1 is')
		.replace(/\b(you|we|they|there)'re\b/g, '$1 are')
		.replace(/\b(i|you|he|she|it|we|they|there|that|who)'ll\b/g, '$1 will')
		.replace(/\b(i|you|we|they|would|could|should|might)'ve\b/g, '$1 have')
		.replace(/\b(i|you|he|she|it|we|they)'d\b/g, '$1 would');
}
