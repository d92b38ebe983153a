// Packages that are damaged, hostile or too large: each is refused with its reason, or read without harm.
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesOfArray } from '../../../src/lib/files/anki/byte-source';
import { readAnkiPackage } from '../../../src/lib/files/anki/read-anki-package';
import { loadSqlite, planFor, readBytes, verdictOn } from './learner';
import { frame, makeDatabase, makePackage, storeAsZstd, zstdBomb } from './raw-package';

const META_3 = Uint8Array.of(8, 3);
const word = { fields: ['rumah', 'house'] };

function newer(collection: Uint8Array): Uint8Array {
	return zipSync({ meta: META_3, 'collection.anki21b': collection, media: storeAsZstd(new Uint8Array(0)) });
}

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
	['nothing at all', () => new Uint8Array(0), 'damaged-archive'],
	['a text', () => strToU8('rumah,house\n'.repeat(500)), 'damaged-archive'],
	['an empty archive', () => zipSync({}), 'anki-no-collection'],
	['another archive', () => zipSync({ 'word/document.xml': strToU8('<x/>') }), 'anki-no-collection'],
	['a package without its collection', () => zipSync({ meta: META_3, media: strToU8('') }), 'anki-no-collection'],
	['a package of a newer kind', () => makePackage({ notes: [word] }, { meta: Uint8Array.of(8, 4) }), 'anki-newer'],
	['a collection of a newer schema', () => makePackage({ version: 19, notes: [word] }), 'anki-newer'],
	['a collection of an ancient schema', () => makePackage({ version: 3, notes: [word] }), 'anki-schema'],
	[
		'meta that is no protobuf',
		() => makePackage({ notes: [word] }, { meta: Uint8Array.of(0xff, 0xff) }),
		'anki-schema'
	],
	[
		'a collection that is no database',
		() => makePackage({}, { 'collection.anki2': strToU8('x'.repeat(5_000)) }),
		'anki-database-damaged'
	],
	[
		'an empty collection file',
		() => makePackage({}, { 'collection.anki2': new Uint8Array(0) }),
		'anki-database-damaged'
	],
	['other tables', () => makePackage({ schema: 'create table buku (judul)' }), 'anki-database-damaged'],
	['note types that are no JSON', () => makePackage({ notes: [word], models: '{' }), 'anki-schema'],
	[
		'a table without a column',
		() => makePackage({ notes: [word], more: 'alter table notes drop column flds' }),
		'anki-schema'
	],
	[
		'a view that never ends',
		() =>
			makePackage({
				more: `drop table revlog; create view revlog as with recursive n(id) as (select 1 union all select id + 1 from n) select id, 1 cid, 1 ease, 0 factor, 0 time, 0 type from n`
			}),
		'anki-schema'
	],
	[
		'a computed column',
		() =>
			makePackage({
				more: 'drop table revlog; create table revlog (id integer primary key, cid, ease, factor, time, type as (hex(zeroblob(100000000))))'
			}),
		'anki-schema'
	],
	[
		'the notice to update',
		() =>
			makePackage({
				notes: [{ fields: ['Please update to the latest Anki version, then import the .apkg file again.', ''] }]
			}),
		'anki-stub'
	],
	['a frame that is no zstd', () => newer(strToU8('nothing of the kind')), 'damaged-archive'],
	[
		'a frame that ends too soon',
		async () => newer(storeAsZstd(await makeDatabase({ notes: [word] })).subarray(0, -10)),
		'damaged-archive'
	],
	['a frame of one GiB of zeros', () => newer(zstdBomb(8_192)), 'archive-too-large'],
	[
		'a frame that wants a window of 2 GiB',
		() => newer(frame([{ type: 0, size: 1, content: Uint8Array.of(0) }], 21 << 3)),
		'archive-too-large'
	],
	['300 MB of zeros', () => zipSync({ 'collection.anki2': new Uint8Array(300 * 2 ** 20) }), 'archive-too-large'],
	['60 MB of zeros', () => zipSync({ 'collection.anki2': new Uint8Array(60 * 2 ** 20) }), 'archive-too-large']
])('%s', { timeout: 60_000 }, async (_, make, verdict) => {
	expect(await verdictOn(await make())).toBe(verdict);
});

test('a zip whose header lies about the size of a bomb', async () => {
	const size = 60 * 2 ** 20;
	const lie = zipSync({ 'collection.anki2': new Uint8Array(size) });
	const view = new DataView(lie.buffer);
	for (let at = 0; at + 4 <= lie.length; at++) if (view.getUint32(at, true) === size) view.setUint32(at, 1_000, true);
	expect(await verdictOn(lie)).toBe('archive-too-large');
});

test('a byte that was changed on the way shows', async () => {
	const bytes = await makePackage({ notes: [word] });
	const changed = bytes.slice();
	changed[200] = (changed[200] ?? 0) ^ 0xff;
	expect(await verdictOn(bytes)).toBe('sound');
	expect(await verdictOn(changed)).toBe('damaged-archive');
});

test('every truncation of a package is refused', async () => {
	const bytes = new Uint8Array(readFileSync('tests/fixtures/anki/newer.apkg'));
	for (let length = 0; length < bytes.length; length += 97) {
		expect(await verdictOn(bytes.subarray(0, length))).toBe('damaged-archive');
	}
});

test('hostile HTML is text, hostile keys and names change nothing', async () => {
	const content = await readBytes(
		await makePackage(
			{
				notes: [
					{ guid: '__proto__', fields: ['<img src=x onerror="alert(1)">rumah<script>alert(1)</script>', 'house'] },
					{
						guid: 'constructor',
						fields: ['<svg onload="alert(1)"><title>x</title></svg>buku', '<a href="javascript:alert(1)">book</a>']
					}
				],
				models: `{"__proto__":{"flds":[{"name":"__proto__"}],"tmpls":[],"polluted":1},"1":{"name":"__proto__","flds":[{"name":"Indonesian"},{"name":"English"}],"tmpls":[{"qfmt":"{{Indonesian}}"}],"__proto__":{"polluted":1}}}`
			},
			{ media: strToU8('{"0":"../../etc/passwd","__proto__":{"polluted":1}}') }
		)
	);
	const plan = planFor(content);
	expect(plan.items.map(({ indonesian, english }) => [indonesian, english])).toEqual([
		['rumah', 'house'],
		['buku', 'book']
	]);
	expect(content.mediaCount).toBe(2);
	expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	expect(JSON.stringify(plan)).not.toMatch(/alert|script|passwd/);
});

test(
	'a field of ten megabytes is cut and said so; a word of that length is left out',
	{ timeout: 60_000 },
	async () => {
		// no two words alike: what shrinks too well is taken for a bomb
		const long = Array.from({ length: 1_500_000 }, (_, index) => `kata${index}`).join(' ');
		const content = await readBytes(
			await makePackage({ notes: [word, { fields: [long, 'very'] }, { fields: ['amat', 'very', long] }] })
		);
		const plan = planFor(content);
		expect(plan.counts).toMatchObject({ new: 2, skipped: 1 });
		expect(plan.issues.map(({ code, count }) => [code, count])).toEqual([
			['anki-notes-too-long', 1],
			['anki-fields-cut', 2]
		]);
	}
);

test('texts in another encoding are left out and said so', async () => {
	const latin1 = "update notes set flds = cast(x'63616ee91f637572e9' as text) where id = 2";
	const plan = planFor(await readBytes(await makePackage({ notes: [word, { fields: ['x', 'y'] }], more: latin1 })));
	expect(plan.counts).toMatchObject({ new: 1, skipped: 1 });
	expect(plan.issues).toMatchObject([{ code: 'anki-notes-unreadable', count: 1 }]);
	const all = planFor(
		await readBytes(await makePackage({ notes: [{ fields: ['x', 'y'] }], more: latin1.replace('id = 2', 'id = 1') }))
	);
	expect(all.issues.map(({ code }) => code)).toEqual(['anki-no-words', 'anki-notes-unreadable']);
	expect(all.events).toEqual([]);
});

test('a package without notes, and one without a chosen deck', async () => {
	expect(planFor(await readBytes(await makePackage({}))).issues).toMatchObject([
		{ severity: 'error', code: 'anki-no-notes' }
	]);
	const content = await readBytes(await makePackage({ notes: [word] }));
	const plan = planFor(content, { choices: { deckIds: new Set([7]) } });
	expect(plan.issues).toMatchObject([{ severity: 'error', code: 'anki-no-decks' }]);
});

test('100,000 notes are read, and only so many are taken at once', { timeout: 60_000 }, async () => {
	const notes = Array.from({ length: 100_000 }, (_, index) => ({ fields: [`kata ${index}`, `word ${index}`] }));
	const content = await readBytes(await makePackage({ notes }));
	expect(content.notes).toHaveLength(100_000);
	const plan = planFor(content);
	expect(plan.issues).toMatchObject([{ severity: 'error', code: 'anki-too-many-notes', count: 100_000 }]);
	expect([plan.events, plan.contentToSave]).toEqual([[], []]);
});

test('300,000 notes are refused before they are read', { timeout: 60_000 }, async () => {
	const more = `with recursive n(i) as (select 1 union all select i + 1 from n where i < 300000)
		insert into notes select i, i, 1, 0, 0, '', 'x' || char(31) || 'y', '', 0, 0, '' from n`;
	const read = await readAnkiPackage(bytesOfArray(await makePackage({ more })), loadSqlite);
	expect(read).toMatchObject({ issues: [{ code: 'anki-too-many-notes', count: 300_000 }] });
});

test('ids, times and numbers of every size do no harm', async () => {
	const more = `insert into revlog values (-5, 1, 0, 3, 0, 0, 0, 1, 1), (9007199254740993, 1, 0, 3, 0, 0, 0, 1, 1), (1767400000000, 1, 0, 9, 0, 0, 0, 1, 1),
		(1767400000001, 1, 0, 3, 0, 0, 0, -7, 1), (1767400000002, 1, 0, 'x', 0, 0, 0, 1e300, 1);
		update cards set type = 2, due = 1e300, ivl = -1e300, factor = 'x', reps = 1e300, lapses = -4, ord = 0, data = '{"s":1e300,"d":5}'`;
	const plan = planFor(await readBytes(await makePackage({ notes: [word], more })));
	expect(plan.issues).toMatchObject([{ code: 'anki-reviews-misdated', count: 2 }]);
	expect(plan.events.map(({ type }) => type)).toEqual(['word-added', 'card-reviewed']);
});
