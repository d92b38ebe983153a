// Kalimat tentang jawaban yang diketik; teks antarmuka lainnya ada di id.ts.
import type { Messages } from './en';
import type { NamedPart } from './feedback-en';

const named = (parts: readonly NamedPart[]) => parts.map(({ name, meaning }) => `${name} ${meaning}`).join('; ');

export const feedbackId: Messages['study']['feedback'] = {
	writing: {
		punctuation: 'Perhatikan tanda bacanya.',
		case: 'Perhatikan huruf besarnya.',
		accent: 'Perhatikan tanda aksennya.',
		'reduplication-mark': 'Secara lengkap, kata itu ditulis dua kali dengan tanda hubung.',
		contraction: 'Bentuk singkat dan bentuk lengkap sama artinya.',
		article: '“The”, “a”, dan “to” tidak dihitung di sini.',
		spelling: 'Kata ini punya dua ejaan; yang baku yang ini.',
		'blank-or-hyphen': 'Perhatikan spasi dan tanda hubungnya.'
	},
	spellingSides: {
		british: 'Ejaan Anda adalah ejaan Inggris Britania; keduanya benar.',
		american: 'Ejaan Anda adalah ejaan Inggris Amerika; keduanya benar.'
	},
	partNames: { reduplication: 'pengulangan', plural: 'bentuk jamak', possessive: '“’s”' },
	affix: (typed, wanted) => {
		const needed = wanted.map(({ name, meaning }) => `${name}, yang ${meaning}`).join('; ');
		if (typed.length === 0) return `Di sini diperlukan ${needed}.`;
		return wanted.length === 0
			? `${named(typed)}; di sini kata itu dipakai tanpa imbuhan tersebut.`
			: `${named(typed)}; di sini diperlukan ${needed}.`;
	},
	affixShape: (name) => `${name} sudah benar, tetapi bentuknya lain di depan kata dasar ini.`,
	otherForm: 'Katanya benar, tetapi di sini diperlukan bentuk yang lain.',
	form: (typed, wanted) => `Itu ${typed}; di sini diperlukan ${wanted}.`,
	forms: {
		base: 'bentuk dasar',
		present: 'bentuk kini',
		'third-person': 'bentuk untuk “he, she, it”',
		past: 'bentuk lampau',
		participle: 'bentuk ketiga (past participle)',
		ing: 'bentuk “-ing”',
		singular: 'bentuk tunggal',
		plural: 'bentuk jamak',
		comparative: 'bentuk komparatif',
		superlative: 'bentuk superlatif',
		derived: 'kata lain dengan kata dasar yang sama'
	},
	missingPart: ({ name, meaning }) => `Kurang ${name}, yang ${meaning}.`,
	extraPart: ({ name, meaning }) => `Tidak perlu ${name}, yang ${meaning}.`,
	ownAnswer: 'Jawaban ini pernah Anda terima sendiri.',
	otherWordMeans: 'berarti'
};
