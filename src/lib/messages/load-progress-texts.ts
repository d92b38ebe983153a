// The texts of the progress screen and of a word's history: loaded with what shows them, so that no other screen waits for them.
import type { ProgressTexts } from './progress-en';

export async function loadProgressTexts(language: 'en' | 'id'): Promise<ProgressTexts> {
	return language === 'id' ? (await import('./progress-id')).progressId : (await import('./progress-en')).progressEn;
}
