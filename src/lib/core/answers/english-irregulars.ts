// English verbs, nouns and adjectives whose forms follow no rule.

/** base, past, participle; several forms of one kind are joined by a slash. *-s* and *-ing* are regular but for those in `OTHER_FORMS`. */
const VERBS =
	'arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|' +
	'bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|' +
	'bring brought brought|build built built|burst burst burst|buy bought bought|catch caught caught|choose chose chosen|' +
	'cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|' +
	'draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|' +
	'fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|' +
	'forgive forgave forgiven|freeze froze frozen|get got got/gotten|give gave given|go went gone|grow grew grown|hang hung hung|' +
	'have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|' +
	'lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|' +
	'make made made|mean meant meant|meet met met|overcome overcame overcome|pay paid paid|put put put|quit quit quit|' +
	'read read read|rebuild rebuilt rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|' +
	'see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shine shone shone|' +
	'shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|' +
	'sleep slept slept|speak spoke spoken|spend spent spent|split split split|spread spread spread|spring sprang sprung|' +
	'stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|strive strove striven|swear swore sworn|' +
	'sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|' +
	'think thought thought|throw threw thrown|understand understood understood|undertake undertook undertaken|wake woke woken|' +
	'wear wore worn|weave wove woven|win won won|withdraw withdrew withdrawn|write wrote written';

/** base → past and participle. *be* stands in `BE`. */
export const IRREGULAR_VERBS: ReadonlyMap<
	string,
	{ readonly past: readonly string[]; readonly participle: readonly string[] }
> = new Map(
	VERBS.split('|').map((row) => {
		const [base = '', past = '', participle = ''] = row.split(' ');
		return [base, { past: past.split('/'), participle: participle.split('/') }];
	})
);

export const BE = {
	present: ['am', 'is', 'are'],
	past: ['was', 'were'],
	participle: ['been'],
	ing: ['being']
} as const;

/** *-s* forms that no rule makes, and verbs that are nothing but verbs. */
export const IRREGULAR_THIRD_PERSONS: ReadonlyMap<string, string> = new Map([
	['have', 'has'],
	['do', 'does'],
	['go', 'goes']
]);

export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
	['man', 'men'],
	['woman', 'women'],
	['child', 'children'],
	['person', 'people'],
	['foot', 'feet'],
	['tooth', 'teeth'],
	['mouse', 'mice'],
	['goose', 'geese'],
	['ox', 'oxen'],
	['life', 'lives'],
	['wife', 'wives'],
	['knife', 'knives'],
	['leaf', 'leaves'],
	['half', 'halves'],
	['shelf', 'shelves'],
	['thief', 'thieves'],
	['wolf', 'wolves'],
	['loaf', 'loaves'],
	['crisis', 'crises'],
	['analysis', 'analyses'],
	['basis', 'bases'],
	['thesis', 'theses'],
	['criterion', 'criteria'],
	['phenomenon', 'phenomena'],
	['medium', 'media'],
	['datum', 'data'],
	['hero', 'heroes'],
	['potato', 'potatoes'],
	['tomato', 'tomatoes'],
	['echo', 'echoes'],
	['veto', 'vetoes'],
	['cargo', 'cargoes'],
	['policeman', 'policemen'],
	['policewoman', 'policewomen'],
	['spokesman', 'spokesmen'],
	['spokeswoman', 'spokeswomen'],
	['serviceman', 'servicemen'],
	['fisherman', 'fishermen'],
	['businessman', 'businessmen'],
	['chairman', 'chairmen']
]);

export const IRREGULAR_COMPARISONS: ReadonlyMap<string, readonly [comparative: string, superlative: string]> = new Map([
	['good', ['better', 'best']],
	['bad', ['worse', 'worst']],
	['far', ['further', 'furthest']],
	['little', ['less', 'least']],
	['much', ['more', 'most']],
	['many', ['more', 'most']]
]);
