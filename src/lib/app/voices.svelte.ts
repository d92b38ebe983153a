// Which languages can be read aloud, for the screens that offer it.
import type { Course } from '../core/content/model';
import type { Speaker } from '../core/study/speaker';

export class Voices {
	readonly #speaker: Speaker;
	#available = $state.raw<Readonly<Record<Course, boolean>>>({ indonesian: false, english: false });

	constructor(speaker: Speaker) {
		this.#speaker = speaker;
	}

	/** Looks for voices now and whenever they change; returns the function that ends it. */
	start(): () => void {
		const look = () => {
			this.#available = {
				indonesian: this.#speaker.hasVoice('indonesian'),
				english: this.#speaker.hasVoice('english')
			};
		};
		look();
		return this.#speaker.onVoicesChanged(look);
	}

	canSpeak(language: Course): boolean {
		return this.#available[language];
	}

	/** Resolves with whether the text was read to its end. */
	speak(text: string, language: Course): Promise<boolean> {
		return this.#speaker.speak(text, language);
	}

	stop(): void {
		this.#speaker.stop();
	}
}
