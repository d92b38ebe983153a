import { expect, test } from 'vitest';
import type { WordId } from '../../../src/lib/core/content/model';
import { canApply } from '../../../src/lib/core/exchange/import-plan';
import { planTable, type TableParts } from '../../../src/lib/core/exchange/plan-table';
import { guessLayout } from '../../../src/lib/core/exchange/table-mapping';
import { lesson } from './sound-lesson';

function plan(rows: readonly (readonly string[])[], more: Partial<TableParts> = {}) {
	return planTable({
		title: 'Kata saya',
		table: { rows, delimiter: ',', issues: [] },
		layout: guessLayout(rows),
		course: 'indonesian',
		words: lesson.words,
		isListed: () => false,
		ownNote: () => null,
		...more
	});
}

test('a word that is here goes on the list as it is, one that is not becomes a word of the learner’s own', () => {
	const { counts, drafts, contentToSave } = plan([
		['ikan', 'fish'],
		['sungai', 'river; stream']
	]);
	expect(counts).toEqual({ new: 2, changed: 0, same: 0, skipped: 0 });
	expect(drafts).toMatchObject([
		{ type: 'word-added', wordId: 'ikan-x' },
		{ type: 'word-added', wordId: contentToSave[0]?.wordIds[0] }
	]);
	expect(JSON.parse(contentToSave[0]!.text)).toMatchObject({
		format: 'mitra-words',
		words: [{ indonesian: 'sungai', english: ['river', 'stream'], glossSource: 'learner' }]
	});
});

test('a word on the list with a meaning more is changed, without one nothing happens', () => {
	const isListed = (id: WordId) => id === 'ikan-x';
	const more = plan([['ikan', 'seafood; fish']], { isListed, ownNote: () => 'mine' });
	expect(more.counts).toMatchObject({ new: 0, changed: 1 });
	expect(more.drafts).toEqual([
		{ type: 'word-edited', course: 'indonesian', wordId: 'ikan-x', glosses: ['seafood', 'fish'], note: 'mine' }
	]);
	const same = plan([['Ikan', 'a fish']], { isListed });
	expect(same.counts).toMatchObject({ same: 1 });
	expect(canApply(same)).toBe(false);
	expect(same.issues).toMatchObject([{ code: 'table-nothing-new' }]);
});

test('a word of the same form and another meaning is another word', () => {
	const { drafts, contentToSave } = plan([['ikan', 'icon']], { isListed: () => false });
	expect(contentToSave).toHaveLength(1);
	expect(drafts).toMatchObject([{ wordId: contentToSave[0]?.wordIds[0] }]);
});

test('the same table gives the same ids, and those of its own words when they are here', () => {
	const rows = [['sungai', 'river']];
	const [first, second] = [plan(rows), plan(rows)];
	expect(second).toEqual(first);
	const words = (JSON.parse(first.contentToSave[0]!.text) as { words: TableParts['words'] }).words;
	const again = plan(rows, { words, isListed: () => true });
	expect(canApply(again)).toBe(false);
});

test('without a column for a side nothing is planned, and it says which', () => {
	const layout = { hasHeader: false, columns: { ...guessLayout([['a', 'b']]).columns, english: null } };
	expect(plan([['a', 'b']], { layout }).issues).toMatchObject([{ code: 'table-no-english', severity: 'error' }]);
	expect(plan([]).issues).toMatchObject([{ code: 'table-no-rows', severity: 'error' }]);
});
