// Chosen among voices as browsers list them; test machines have none, so the list is given.
import { expect, test } from 'vitest';
import { createWebSpeaker } from '../../src/lib/speech/web-speaker';

interface ListedVoice {
	lang: string;
	localService: boolean;
	default: boolean;
	name: string;
}

function synthesisWith(voices: ListedVoice[]): SpeechSynthesis {
	return Object.assign(new EventTarget(), { getVoices: () => voices }) as unknown as SpeechSynthesis;
}
const voice = (lang: string, localService = true): ListedVoice => ({ lang, localService, default: false, name: lang });

test('finds Indonesian under each code that browsers use', () => {
	for (const lang of ['id-ID', 'id_ID', 'in-ID', 'id'])
		expect(createWebSpeaker(synthesisWith([voice(lang)])).hasVoice('indonesian'), lang).toBe(true);
	expect(createWebSpeaker(synthesisWith([voice('en-GB'), voice('it-IT')])).hasVoice('indonesian')).toBe(false);
	expect(createWebSpeaker(synthesisWith([voice('en-GB')])).hasVoice('english')).toBe(true);
});

test('without a voice, or without speech at all, it says so instead of failing', async () => {
	expect(await createWebSpeaker(synthesisWith([])).speak('halo', 'indonesian')).toBe(false);
	expect(await createWebSpeaker(null).speak('halo', 'indonesian')).toBe(false);
	expect(createWebSpeaker(null).hasVoice('english')).toBe(false);
});

test('tells when voices arrive, until it is asked to stop', () => {
	const synthesis = synthesisWith([]);
	let calls = 0;
	const stop = createWebSpeaker(synthesis).onVoicesChanged(() => calls++);
	synthesis.dispatchEvent(new Event('voiceschanged'));
	stop();
	synthesis.dispatchEvent(new Event('voiceschanged'));
	expect(calls).toBe(1);
});
