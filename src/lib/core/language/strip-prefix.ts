// Every way to take one prefix off a form, with its sound change. The order in which prefixes may follow each other is segment-word.ts.
import { stripNasal, type StrippedPrefix } from './nasal-prefix';

/** *ber-*, *per-*, *ter-* lose their *r* before *r* and before a first syllable in *er*: *bekerja*, *beternak*, *tepercaya*. */
const R_FALLS_BEFORE = /^(r|[^aiueor]er[^aiueo])/;

/** Where both are words, *ber-* + vowel is likelier than *be-* + *r…*: *beramal* is of *amal*, not of *ramal*. */
const R_ROOT_COST = 0.3;

function stripR(form: string, heard: 'be' | 'pe' | 'te', affix: string): StrippedPrefix[] {
	if (!form.startsWith(heard)) return [];
	const found: StrippedPrefix[] = [];
	const rest = form.slice(2);
	if (rest.startsWith('r') && rest.length > 2) {
		const stem = rest.slice(1);
		// *berrencana* is no Indonesian
		found.push({ affix, heard: `${heard}r`, lost: '', stem, cost: stem.startsWith('r') ? 1 : 0 });
	}
	if (R_FALLS_BEFORE.test(rest)) {
		found.push({ affix, heard, lost: '', stem: rest, cost: rest.startsWith('r') ? R_ROOT_COST : 0 });
	}
	// *belajar*, *pelajar*: the only root that takes *l*
	if (rest.startsWith('lajar') && heard !== 'te') {
		found.push({ affix, heard: `${heard}l`, lost: '', stem: rest.slice(1), cost: 0 });
	}
	return found;
}

function stripPlain(form: string, heard: string, affix: string): StrippedPrefix[] {
	return form.startsWith(heard) && form.length > heard.length + 1
		? [{ affix, heard, lost: '', stem: form.slice(heard.length), cost: 0 }]
		: [];
}

/** *memper-* and *diper-* are one affix each in formations. */
function stripCausative(form: string): StrippedPrefix[] {
	const outer = form.startsWith('mempe') ? 'mem' : form.startsWith('dipe') ? 'di' : null;
	if (outer === null) return [];
	return stripR(form.slice(outer.length), 'pe', `${outer}per-`).map((inner) => ({
		...inner,
		heard: outer + inner.heard
	}));
}

/** *pe-* without a nasal: *petani*, *pekerja*, *pelajar*. Stems that a nasal would not change anyway are peN-'s. */
function stripPe(form: string): StrippedPrefix[] {
	if (form.startsWith('pelajar')) return [{ affix: 'pe-', heard: 'pel', lost: '', stem: form.slice(3), cost: 0 }];
	return /^pe[lrwymn]/.test(form) ? [] : stripPlain(form, 'pe', 'pe-');
}

/** All readings of the form's beginning as a prefix; empty when there is none. */
export function stripPrefix(form: string): StrippedPrefix[] {
	switch (form.charAt(0)) {
		case 'm':
			return [...stripCausative(form), ...stripNasal(form, 'm')];
		case 'p':
			return [...stripNasal(form, 'p'), ...stripR(form, 'pe', 'per-'), ...stripPe(form)];
		case 'd':
			return [...stripCausative(form), ...stripPlain(form, 'di', 'di-')];
		case 'b':
			return stripR(form, 'be', 'ber-');
		case 't':
			return stripR(form, 'te', 'ter-');
		case 's':
			return stripPlain(form, 'se', 'se-');
		case 'k':
			return stripPlain(form, 'ke', 'ke-');
		default:
			return [];
	}
}
