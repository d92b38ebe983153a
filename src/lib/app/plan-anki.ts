// What an Anki package is planned with: the words and the log that are here, and what the learner chose.
import type { AnkiPackage } from '../core/exchange/anki/anki-package';
import { guessMappings } from '../core/exchange/anki/field-mapping';
import type { KnownForms } from '../core/exchange/anki/language-score';
import { planAnkiImport, type AnkiChoices } from '../core/exchange/anki/plan-anki-import';
import type { ImportPlan } from '../core/exchange/import-plan';
import type { Word } from '../core/content/schemas';
import type { DeviceId, Moment } from '../core/study/events';
import type { Mitra } from './mitra';

type MitraParts = Pick<Mitra, 'log' | 'content' | 'clock' | 'createRunId'>;

interface OpenedPackage {
	readonly title: string;
	readonly content: AnkiPackage;
}

/** The plan, and the choices it was made with: guessed where the learner chose nothing. */
export async function planAnki(
	{ log, content, clock, createRunId }: MitraParts,
	opened: OpenedPackage,
	chosen: AnkiChoices | undefined
): Promise<{ readonly plan: ImportPlan; readonly anki: AnkiChoices }> {
	const words = await content.loadAllWords();
	const anki = chosen ?? {
		course: log.course,
		mappings: guessMappings(opened.content, knownForms(words)),
		deckIds: null
	};
	const now = clock.now();
	const plan = planAnkiImport({
		...opened,
		choices: anki,
		words,
		ownContent: log.state.ownContent.values(),
		state: log.state,
		log: await log.readAll(),
		nowMs: now.atMs,
		momentAt: (atMs) => momentNear(now, atMs),
		deviceId: `anki-${createRunId()}` as DeviceId
	});
	return { plan, anki };
}

/** An instant of the past as this device would have seen it: packages do not say where their learner was. */
function momentNear({ timeZone }: Moment, atMs: number): Moment {
	return { atMs, utcOffsetMinutes: -new Date(atMs).getTimezoneOffset(), timeZone };
}

function knownForms(words: readonly Word[]): KnownForms {
	return {
		indonesian: new Set(words.map(({ indonesian }) => indonesian.toLowerCase())),
		english: new Set(words.flatMap(({ english }) => english.map((gloss) => gloss.toLowerCase())))
	};
}
