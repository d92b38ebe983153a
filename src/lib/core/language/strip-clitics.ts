// Clitics written onto a word: *bukunya*, *katakanlah*, *kubeli*. What stays is for segment-word.ts.
import type { Clitic } from './word-analysis';

export interface CliticReading {
	/** What stands without them. */
	readonly base: string;
	/** In the order of the form. */
	readonly clitics: readonly Clitic[];
	readonly cost: number;
	/** How strongly the clitics alone speak for this reading where nobody knows the base. */
	readonly evidence: number;
}

interface Enclitic {
	readonly clitic: Clitic;
	readonly heard: string;
	readonly cost: number;
	readonly evidence: number;
}

/** Outermost: emphasis and question. */
const PARTICLES: readonly Enclitic[] = [
	{ clitic: '-lah', heard: 'lah', cost: 0.5, evidence: 0 },
	{ clitic: '-kah', heard: 'kah', cost: 0.5, evidence: 0 },
	{ clitic: '-pun', heard: 'pun', cost: 0.6, evidence: 0.3 },
	{ clitic: '-tah', heard: 'tah', cost: 2, evidence: 0 }
];

/** Before them: possessor or object. *-nya* hardly ever ends a root; *-ku* and *-mu* often do (*buku*, *ilmu*). */
const PRONOUNS: readonly Enclitic[] = [
	{ clitic: '-nya', heard: 'nya', cost: 0.2, evidence: 1.5 },
	{ clitic: '-ku', heard: 'ku', cost: 0.8, evidence: 0 },
	{ clitic: '-mu', heard: 'mu', cost: 0.8, evidence: 0 }
];

const PROCLITICS: readonly Enclitic[] = [
	{ clitic: 'ku-', heard: 'ku', cost: 1.4, evidence: 0 },
	{ clitic: 'kau-', heard: 'kau', cost: 1.2, evidence: 0 }
];

const SHORTEST_BASE = 2;
const LONG_BASE_EVIDENCE = 0.7;

/** All readings of a lower-case form, the one without clitics first. */
export function stripClitics(form: string): CliticReading[] {
	const none: CliticReading = { base: form, clitics: [], cost: 0, evidence: 0 };
	const withoutParticle = [none, ...stripEnds(none, PARTICLES)];
	const enclitic = withoutParticle.flatMap((reading) => [reading, ...stripEnds(reading, PRONOUNS)]);
	if (!form.startsWith('k')) return enclitic;
	return enclitic.flatMap((reading) => [reading, ...stripStarts(reading)]);
}

function stripEnds(reading: CliticReading, enclitics: readonly Enclitic[]): CliticReading[] {
	return enclitics.flatMap(({ clitic, heard, cost, evidence }) => {
		// *hamba-ku*, *PBB-nya*: a hyphen sets it off
		const isHyphened = reading.base.endsWith(`-${heard}`);
		const length = heard.length + (isHyphened ? 1 : 0);
		if (!reading.base.endsWith(heard) || reading.base.length < length + SHORTEST_BASE) return [];
		return [
			{
				base: reading.base.slice(0, -length),
				clitics: [clitic, ...reading.clitics],
				cost: reading.cost + (isHyphened ? 0 : cost),
				evidence: reading.evidence + (isHyphened ? 2 : Math.max(evidence, longBaseEvidence(reading.base, length)))
			}
		];
	});
}

/** Few roots have three syllables with *-lah* or *-kah* as the last: *sanggupkah* is *sanggup* even where nobody knows it. */
function longBaseEvidence(form: string, length: number): number {
	return length === 3 && form.length - length >= 6 ? LONG_BASE_EVIDENCE : 0;
}

function stripStarts(reading: CliticReading): CliticReading[] {
	return PROCLITICS.flatMap(({ clitic, heard, cost, evidence }) => {
		if (!reading.base.startsWith(heard) || reading.base.length < heard.length + SHORTEST_BASE) return [];
		return [
			{
				base: reading.base.slice(heard.length),
				clitics: [clitic, ...reading.clitics],
				cost: reading.cost + cost,
				evidence: reading.evidence + evidence
			}
		];
	});
}
