// Reads aloud with the voices of the device, through the Web Speech API. No voice is fetched: remote ones are the last choice.
import type { Course } from '../core/content/model';
import type { Speaker } from '../core/study/speaker';

/** Language codes under which browsers list voices; `in` is the old code for Indonesian, on Android to this day. */
const CODES: Readonly<Record<Course, readonly string[]>> = { indonesian: ['id', 'in'], english: ['en'] };
/** Chrome sometimes never reports the end of a text; nobody waits longer than that for a sentence. */
const GIVE_UP_AFTER_MS = 30_000;

/** A speaker without voices where the browser has no speech. Safe while prerendering. */
export function createWebSpeaker(synthesis: SpeechSynthesis | null = findSynthesis()): Speaker {
	return {
		hasVoice: (language) => findVoice(synthesis, language) !== null,
		onVoicesChanged(listener) {
			synthesis?.addEventListener('voiceschanged', listener);
			return () => {
				synthesis?.removeEventListener('voiceschanged', listener);
			};
		},
		speak(text, language) {
			const voice = findVoice(synthesis, language);
			if (!synthesis || !voice) return Promise.resolve(false);
			synthesis.cancel();
			const utterance = new SpeechSynthesisUtterance(text);
			utterance.voice = voice;
			utterance.lang = voice.lang;
			return new Promise((resolve) => {
				const timer = setTimeout(() => {
					resolve(false);
				}, GIVE_UP_AFTER_MS);
				const finish = (isSpoken: boolean) => {
					clearTimeout(timer);
					resolve(isSpoken);
				};
				utterance.onend = () => {
					finish(true);
				};
				utterance.onerror = () => {
					finish(false);
				};
				synthesis.speak(utterance);
			});
		},
		stop() {
			synthesis?.cancel();
		}
	};
}

function findSynthesis(): SpeechSynthesis | null {
	return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null;
}

/** The voice for the language: local before remote, the browser's default before others. */
function findVoice(synthesis: SpeechSynthesis | null, language: Course): SpeechSynthesisVoice | null {
	const voices = (synthesis?.getVoices() ?? []).filter(({ lang }) =>
		CODES[language].includes(lang.toLowerCase().split(/[-_]/)[0] ?? '')
	);
	const rank = (voice: SpeechSynthesisVoice) => (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
	return voices.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}
