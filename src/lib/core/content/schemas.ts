// The shape of every file in vocab/, written once: the parser, the types and the editors' JSON Schemas come from here.
import * as v from 'valibot';
import {
	LEVELS,
	NAME_KINDS,
	PARTS_OF_SPEECH,
	QUESTION_KINDS,
	VERDICTS,
	GLOSS_SOURCES,
	type ArticleId,
	type QuestionId,
	type SentenceId,
	type WordId
} from './model';

/** Ids end up in addresses, database keys and card ids: lower-case letters, digits and inner hyphens only. */
const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const idText = v.pipe(v.string(), v.regex(ID_PATTERN, 'an id of lower-case letters, digits and hyphens'));
/** The same check, with the brand of one kind of id. */
function branded<Id extends string>(): v.GenericSchema<string, Id> {
	return idText as unknown as v.GenericSchema<string, Id>;
}
const wordId = branded<WordId>();
const articleId = branded<ArticleId>();
const sentenceId = branded<SentenceId>();
const questionId = branded<QuestionId>();

/** Learners see it as it stands: no blanks around it, never empty, composed accents (NFC). */
const text = v.pipe(
	v.string('a text'),
	v.nonEmpty('a text that is not empty'),
	v.check((value) => value === value.trim(), 'a text without blanks at its ends'),
	v.check((value) => !/ {2}/.test(value), 'a text without double blanks'),
	v.check((value) => value === value.normalize('NFC'), 'a text in Unicode normal form C')
);
const bilingual = v.strictObject({ indonesian: text, english: text });
/** In lessons: what nobody has written yet is empty. */
const textOrNothing = v.union([v.literal(''), text]);
const bilingualOrPart = v.strictObject({ indonesian: textOrNothing, english: textOrNothing });
const schemaLink = v.optional(v.string());

/** The exact text of a word in a sentence pair; `english` is null where English has no counterpart. */
const marked = v.strictObject({ indonesian: text, english: v.nullable(text) });

const example = v.strictObject({ indonesian: text, english: text, marked });

const wordFields = {
	id: wordId,
	indonesian: text,
	english: v.pipe(v.array(text), v.minLength(1, 'at least one gloss')),
	partOfSpeech: v.picklist(PARTS_OF_SPEECH),
	root: v.nullable(text),
	formation: v.nullable(text),
	opaque: v.optional(v.boolean()),
	note: v.optional(bilingual),
	register: v.optional(v.picklist(['formal', 'colloquial'])),
	level: v.picklist(LEVELS),
	functionWord: v.optional(v.boolean()),
	contrasts: v.optional(v.array(wordId))
};

const word = v.strictObject({
	...wordFields,
	examples: v.pipe(v.array(example), v.minLength(2, 'at least two examples'))
});

/** A word of a lesson: examples may be missing, and where the glosses come from is said when no author wrote them for it. */
const lessonWord = v.strictObject({
	...wordFields,
	examples: v.array(example),
	glossSource: v.optional(v.picklist(GLOSS_SOURCES))
});

const sentence = v.strictObject({
	id: sentenceId,
	indonesian: text,
	english: text,
	words: v.array(v.strictObject({ word: wordId, indonesian: text, english: v.nullable(text) }))
});

const name = v.strictObject({ indonesian: text, english: text, kind: v.picklist(NAME_KINDS) });

const evidence = v.pipe(
	v.array(v.strictObject({ sentence: sentenceId, indonesian: text })),
	v.minLength(1, 'at least one piece of evidence')
);

const questionBase = {
	id: questionId,
	kind: v.picklist(QUESTION_KINDS),
	before: v.optional(v.boolean()),
	prompt: bilingual,
	/** The same question in other words, with the same answer: asked in turn with `prompt`. */
	rephrased: v.optional(bilingual),
	evidence,
	needs: v.array(wordId),
	explanation: bilingual
};

const choiceOption = v.strictObject({
	indonesian: text,
	english: text,
	correct: v.optional(v.literal(true)),
	reason: v.optional(bilingual)
});

const question = v.variant('type', [
	v.strictObject({
		...questionBase,
		type: v.literal('choice'),
		options: v.pipe(
			v.array(choiceOption),
			v.minLength(3, 'three or four options'),
			v.maxLength(4, 'three or four options')
		)
	}),
	v.strictObject({
		...questionBase,
		type: v.literal('true-false-not-stated'),
		answer: v.picklist(VERDICTS),
		reasons: v.strictObject({
			true: v.optional(bilingual),
			false: v.optional(bilingual),
			'not-stated': v.optional(bilingual)
		})
	}),
	v.strictObject({ ...questionBase, type: v.literal('find-evidence') }),
	v.strictObject({
		...questionBase,
		type: v.literal('gap'),
		sentence: sentenceId,
		gap: text,
		accepted: v.pipe(v.array(text), v.minLength(1, 'at least one accepted answer')),
		acceptedEnglish: v.pipe(v.array(text), v.minLength(1, 'at least one accepted English answer'))
	}),
	v.strictObject({
		...questionBase,
		type: v.literal('order'),
		/** By time, or as the text tells it. */
		by: v.picklist(['time', 'text']),
		/** In the right order; the piece of evidence in the same place proves each. */
		events: v.pipe(v.array(bilingual), v.minLength(3, 'three to six events'), v.maxLength(6, 'three to six events'))
	}),
	v.strictObject({
		...questionBase,
		type: v.literal('match'),
		/** The piece of evidence in the same place proves each pair. */
		pairs: v.pipe(
			v.array(v.strictObject({ left: bilingual, right: bilingual })),
			v.minLength(3, 'three to six pairs'),
			v.maxLength(6, 'three to six pairs')
		)
	}),
	v.strictObject({
		...questionBase,
		type: v.literal('short-answer'),
		accepted: v.pipe(v.array(text), v.minLength(1, 'at least one accepted answer')),
		acceptedEnglish: v.pipe(v.array(text), v.minLength(1, 'at least one accepted English answer')),
		/** Wrong answers that are to be expected, with what they would have meant. */
		mistakes: v.optional(v.array(v.strictObject({ ...bilingual.entries, reason: bilingual })))
	})
]);

/** One question on its own, as the form for own articles makes it. */
export const questionSchema = question;

/** `vocab/words/<theme>.json` */
export const wordsFileSchema = v.strictObject({
	$schema: schemaLink,
	theme: idText,
	title: bilingual,
	words: v.array(word)
});

/** `vocab/articles/<id>.json` */
export const articleSchema = v.strictObject({
	$schema: schemaLink,
	id: articleId,
	title: bilingual,
	level: v.picklist(LEVELS),
	topic: idText,
	note: bilingual,
	licence: text,
	names: v.array(name),
	paragraphs: v.pipe(
		v.array(v.pipe(v.array(sentence), v.minLength(1, 'a paragraph with at least one sentence'))),
		v.minLength(1, 'at least one paragraph')
	)
});

/** `vocab/questions/<articleId>.json` */
export const questionsFileSchema = v.strictObject({
	$schema: schemaLink,
	article: articleId,
	questions: v.array(question)
});

const lessonSentence = v.strictObject({ ...sentence.entries, english: textOrNothing });

const lessonArticle = v.strictObject({
	...articleSchema.entries,
	title: bilingualOrPart,
	note: bilingualOrPart,
	licence: textOrNothing,
	author: v.optional(text),
	paragraphs: v.pipe(
		v.array(v.pipe(v.array(lessonSentence), v.minLength(1, 'a paragraph with at least one sentence'))),
		v.minLength(1, 'at least one paragraph')
	)
});

/** A lesson file (`.mitra.json`): one article with its words and questions. What learners make themselves is kept in the same form. */
export const lessonSchema = v.strictObject({
	$schema: schemaLink,
	format: v.literal('mitra-lesson'),
	version: v.literal(1),
	article: lessonArticle,
	words: v.array(lessonWord),
	questions: v.array(question)
});

/** Words of the learner's own without an article: what comes out of a table or an Anki package. */
export const wordCollectionSchema = v.strictObject({
	$schema: schemaLink,
	format: v.literal('mitra-words'),
	version: v.literal(1),
	id: idText,
	title: text,
	words: v.array(lessonWord)
});

/** `vocab/retired-ids.json` */
export const retiredIdsSchema = v.strictObject({ $schema: schemaLink, words: v.array(wordId) });

export type Bilingual = Readonly<v.InferOutput<typeof bilingual>>;
export type WordExample = Readonly<v.InferOutput<typeof example>>;
export type Word = Readonly<v.InferOutput<typeof lessonWord>>;
export type WordsFile = Readonly<v.InferOutput<typeof wordsFileSchema>>;
export type Sentence = Readonly<v.InferOutput<typeof sentence>>;
export type Occurrence = Sentence['words'][number];
export type ArticleName = Readonly<v.InferOutput<typeof name>>;
/** Bundled articles have every text; in a lesson, texts that nobody wrote yet are empty. */
export type Article = Readonly<v.InferOutput<typeof lessonArticle>>;
export type Question = Readonly<v.InferOutput<typeof question>>;
export type QuestionType = Question['type'];
export type ChoiceOption = Readonly<v.InferOutput<typeof choiceOption>>;
export type QuestionsFile = Readonly<v.InferOutput<typeof questionsFileSchema>>;
export type Lesson = Readonly<v.InferOutput<typeof lessonSchema>>;
export type WordCollection = Readonly<v.InferOutput<typeof wordCollectionSchema>>;
export type RetiredIds = Readonly<v.InferOutput<typeof retiredIdsSchema>>;
