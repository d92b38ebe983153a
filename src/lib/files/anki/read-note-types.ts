// Note types, decks and settings of a collection: JSON in one row of the older schema, tables with protobuf in the newer one.
import type { AnkiCalendar, AnkiDeck, AnkiNoteType, AnkiTemplate } from '../../core/exchange/anki/anki-package';
import { asBytes, asNumber, asText, type CollectionDatabase } from './collection-database';
import { PackageFault } from './package-fault';
import { numberField, textField } from './protobuf';

/** Note types and decks of one collection; nobody has so many. */
const TYPE_LIMIT = 5_000;

export interface CollectionHead {
	readonly noteTypes: readonly AnkiNoteType[];
	readonly decks: readonly AnkiDeck[];
	readonly calendar: AnkiCalendar;
	/** Anki's first scheduler numbered the answers of learning cards from 1 to 3. */
	readonly hasFirstScheduler: boolean;
}

export function readHead(database: CollectionDatabase): CollectionHead {
	return database.hasTables ? readTables(database) : readJsonRow(database);
}

function readJsonRow(database: CollectionDatabase): CollectionHead {
	const rows: (readonly string[])[] = [];
	let createdAtS = 0;
	database.read('col', ['crt', 'conf', 'models', 'decks'], ([crt, ...texts]) => {
		createdAtS = asNumber(crt);
		rows.push(texts.map(asText));
	});
	const [conf, models, decks] = (rows[0] ?? []).map(parseRecord);
	const settings = conf ?? new Map<string, unknown>();
	return {
		noteTypes: [...(models ?? [])].slice(0, TYPE_LIMIT).map(([id, model]) => readModel(Number(id), model)),
		decks: [...(decks ?? [])]
			.slice(0, TYPE_LIMIT)
			.map(([id, deck]) => ({ id: Number(id), name: textOf(deck, 'name') })),
		calendar: { createdAtS, createdMinutesWest: minutesWest(settings.get('creationOffset')) },
		hasFirstScheduler: settings.get('schedVer') !== 2
	};
}

function readModel(id: number, model: unknown): AnkiNoteType {
	const templates = listOf(model, 'tmpls').map((template): AnkiTemplate => ({
		name: textOf(template, 'name'),
		front: textOf(template, 'qfmt')
	}));
	return {
		id,
		name: textOf(model, 'name'),
		isCloze: own(model, 'type') === 1,
		fieldNames: listOf(model, 'flds').map((field) => textOf(field, 'name')),
		templates
	};
}

/** Fields and templates carry their position; older writers left them in order without one. */
function listOf(model: unknown, name: string): readonly unknown[] {
	const list = own(model, name);
	if (!Array.isArray(list)) return [];
	const ordOf = (item: unknown, index: number) => {
		const ord = own(item, 'ord');
		return typeof ord === 'number' ? ord : index;
	};
	return list
		.slice(0, TYPE_LIMIT)
		.map((item: unknown, index) => ({ item, ord: ordOf(item, index) }))
		.toSorted((a, b) => a.ord - b.ord)
		.map(({ item }) => item);
}

/** The entries of a JSON record as a map: no key of the file ever becomes a property. */
function parseRecord(text: string): ReadonlyMap<string, unknown> {
	let value: unknown;
	try {
		value = JSON.parse(text === '' ? '{}' : text);
	} catch {
		throw new PackageFault('anki-schema', 'col: no JSON');
	}
	return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function own(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? Reflect.get(value, name)
		: undefined;
}

function textOf(value: unknown, name: string): string {
	const text = own(value, name);
	return typeof text === 'string' ? text : '';
}

function minutesWest(value: unknown): number | null {
	return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 24 * 60 ? value : null;
}

function readTables(database: CollectionDatabase): CollectionHead {
	const fieldNames = new PlacedTexts();
	database.read('fields', ['ntid', 'ord', 'name'], ([type, ord, name]) => {
		fieldNames.put(asNumber(type), asNumber(ord), asText(name));
	});
	const templates = new Map<number, (AnkiTemplate | undefined)[]>();
	database.read('templates', ['ntid', 'ord', 'name', 'config'], ([type, ord, name, config]) => {
		const position = asNumber(ord);
		if (!Number.isInteger(position) || position < 0 || position >= TYPE_LIMIT) return;
		const list = templates.get(asNumber(type)) ?? [];
		list[position] = { name: asText(name), front: textField(asBytes(config), 1) };
		templates.set(asNumber(type), list);
	});
	const noteTypes: AnkiNoteType[] = [];
	database.read('notetypes', ['id', 'name', 'config'], ([rawId, name, config]) => {
		const id = asNumber(rawId);
		const isCloze = numberField(asBytes(config), 1) === 1;
		const own = Array.from(templates.get(id) ?? [], (template) => template ?? { name: '', front: '' });
		noteTypes.push({ id, name: asText(name), isCloze, fieldNames: fieldNames.listOf(id), templates: own });
	});
	const decks: AnkiDeck[] = [];
	database.read('decks', ['id', 'name'], ([id, name]) => {
		decks.push({ id: asNumber(id), name: asText(name).replaceAll('\x1f', '::') });
	});
	return { noteTypes, decks, calendar: readCalendar(database), hasFirstScheduler: false };
}

function readCalendar(database: CollectionDatabase): AnkiCalendar {
	let createdAtS = 0;
	database.read('col', ['crt'], ([crt]) => {
		createdAtS = asNumber(crt);
	});
	let west: number | null = null;
	database.read('config', ['key', 'val'], ([key, value]) => {
		if (key !== 'creationOffset') return;
		const number = Number(asText(value));
		west = minutesWest(asText(value) === '' ? null : number);
	});
	return { createdAtS, createdMinutesWest: west };
}

/** Texts by owner and position; gaps are empty. */
class PlacedTexts {
	readonly #texts = new Map<number, (string | undefined)[]>();

	put(owner: number, position: number, text: string): void {
		if (!Number.isInteger(position) || position < 0 || position >= TYPE_LIMIT) return;
		const texts = this.#texts.get(owner) ?? [];
		texts[position] = text;
		this.#texts.set(owner, texts);
	}

	listOf(owner: number): readonly string[] {
		return Array.from(this.#texts.get(owner) ?? [], (text) => text ?? '');
	}
}
