// The port through which texts are read aloud. Implementation: speech/web-speaker.
import type { Course } from '../content/model';

export interface Speaker {
	/** Whether there is a voice for the language now; voices may arrive after the page. */
	hasVoice(language: Course): boolean;
	/** Calls back when voices have come or gone; returns the function that ends it. */
	onVoicesChanged(listener: () => void): () => void;
	/** Reads the text, ending what is being read. Resolves with whether it was read to its end; never rejects. */
	speak(text: string, language: Course): Promise<boolean>;
	stop(): void;
}
