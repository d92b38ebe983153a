// Anki's days and Mitra's. Anki counts review days from the date on which the collection was made, by the wall clock of that place.
import type { StudyDay } from '../../study/study-state';
import type { AnkiCalendar, AnkiCard } from './anki-package';

const DAY_MS = 86_400_000;
/** Below it a learning card's due is a day number, above it seconds since 1970: Anki does the same. */
const FIRST_DUE_IN_SECONDS = 1_000_000_000;

/** The study day from which Anki counts; `hereOffsetMinutes` (local minus UTC) stands in where the collection does not say where it was made. */
export function firstDayOf(calendar: AnkiCalendar, hereOffsetMinutes: number): StudyDay {
	const offsetMinutes = calendar.createdMinutesWest === null ? hereOffsetMinutes : -calendar.createdMinutesWest;
	return Math.floor((calendar.createdAtS * 1_000 + offsetMinutes * 60_000) / DAY_MS);
}

/** The study day on which the card is due; `null` for new cards. `dayOf` says on which study day an instant lies. */
export function dueDayOf(card: AnkiCard, firstDay: StudyDay, dayOf: (atMs: number) => StudyDay): StudyDay | null {
	if (card.stage === 'new') return null;
	if (card.due >= FIRST_DUE_IN_SECONDS) return dayOf(card.due * 1_000);
	return firstDay + card.due;
}
