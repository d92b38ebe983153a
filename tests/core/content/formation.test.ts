import { expect, test } from 'vitest';
import { AFFIXES, parseFormation, type FormationPiece } from '../../../src/lib/core/content/formation';

const affix = (text: string): FormationPiece => ({ is: 'affix', text });
const root = (text: string): FormationPiece => ({ is: 'root', text });
const reduplicated = (text: string): FormationPiece => ({ is: 'reduplicated', text });

const SOUND: readonly (readonly [string, readonly FormationPiece[]])[] = [
	['meN- + jual', [affix('meN-'), root('jual')]],
	['ke- + mitra + -an', [affix('ke-'), root('mitra'), affix('-an')]],
	['peN- + didik + -an', [affix('peN-'), root('didik'), affix('-an')]],
	['meN- + gembar-gembor + -kan', [affix('meN-'), root('gembar-gembor'), affix('-kan')]],
	['ber- + tanggung jawab', [affix('ber-'), root('tanggung jawab')]],
	['latihan + bersama', [root('latihan'), root('bersama')]],
	['R(negara)', [reduplicated('negara')]],
	['ber- + R(hati)', [affix('ber-'), reduplicated('hati')]],
	['se- + belum + -nya', [affix('se-'), root('belum'), affix('-nya')]]
];

test.each(SOUND)('%s', (formation, pieces) => {
	expect(parseFormation(formation)).toEqual(pieces);
});

const BROKEN: readonly (readonly [string, string])[] = [
	['jual', 'only one piece'],
	['meN-', 'only one piece'],
	['me- + jual', 'the affix "me-" is none of meN- di- '],
	['MeN- + jual', 'the affix "MeN-" is none of'],
	['jual + -kann', 'the affix "-kann" is none of'],
	['- + jual', 'the affix "-" is none of'],
	['meN-+jual', 'an empty piece or a "+" without blanks'],
	['meN- +jual', 'an empty piece or a "+" without blanks'],
	['meN- + ', 'an empty piece or a "+" without blanks'],
	[' + jual', 'an empty piece or a "+" without blanks'],
	['', 'an empty piece or a "+" without blanks']
];

test.each(BROKEN)('%j is no formation', (formation, reason) => {
	expect(parseFormation(formation)).toEqual(expect.stringContaining(reason));
});

test('every affix of the list can be written, each once', () => {
	expect(new Set(AFFIXES).size).toBe(AFFIXES.length);
	for (const text of AFFIXES) expect(parseFormation(`${text} + akar`)).toEqual([affix(text), root('akar')]);
});
