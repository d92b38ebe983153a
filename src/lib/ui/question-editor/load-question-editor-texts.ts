// The texts of the form for questions, loaded when the form is: no other screen needs them.
import type { QuestionEditorTexts } from '../../messages/question-editor-en';

/** The texts in the interface language. Rejects when their chunk cannot be fetched. */
export async function loadQuestionEditorTexts(language: 'en' | 'id'): Promise<QuestionEditorTexts> {
	return language === 'id'
		? (await import('../../messages/question-editor-id')).questionEditorId
		: (await import('../../messages/question-editor-en')).questionEditorEn;
}
