// What an act is called when it can be taken back, or was.
import type { StudyEvent } from '../core/study/events';
import type { Act } from '../core/study/latest-act';
import type { Messages } from '../messages/en';

/** In a few words, in the interface language; the first event names the act. */
export function describeAct([event]: Act, t: Messages): string {
	return event ? nameOf(event, t.acts) : '';
}

function nameOf(event: StudyEvent, names: Messages['acts']): string {
	switch (event.type) {
		case 'word-marked':
			return names.marks[event.mark];
		case 'word-ladder-set':
			return names.ladders[event.ladder ?? 'usual'];
		case 'article-opened':
			return '';
		default:
			return names.names[event.type];
	}
}
