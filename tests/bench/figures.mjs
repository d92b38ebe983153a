// Measured figures and their table.

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number} [atMost] The goal; left out where the figure is only for orientation.
 * @property {number} [atLeast] The goal where more is better.
 */

/** @param {readonly number[]} values */
export function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** @param {number} value */
function show(value) {
	return value.toLocaleString('en-GB', { maximumFractionDigits: value < 100 ? 2 : 0 });
}

/** Whether the figure has a goal and does not reach it. @param {Figure} figure */
export function isMissed({ value, atMost, atLeast }) {
	return (atMost !== undefined && value > atMost) || (atLeast !== undefined && value < atLeast);
}

/** @param {Figure} figure */
function showGoal({ unit, atMost, atLeast }) {
	if (atMost !== undefined) return `≤ ${show(atMost)} ${unit}`;
	return atLeast === undefined ? '' : `≥ ${show(atLeast)} ${unit}`;
}

/** One line a figure: name, goal, measured, and whether it is met. @param {readonly Figure[]} figures */
export function formatTable(figures) {
	const rows = figures.map((figure) => {
		const goal = showGoal(figure);
		const isMet = isMissed(figure) ? 'MISSED' : 'met';
		return [figure.name, goal, `${show(figure.value)} ${figure.unit}`, goal === '' ? '' : isMet];
	});
	const table = [['', 'goal', 'measured', ''], ...rows];
	const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
	return table
		.map((row) =>
			row
				.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
				.join('  ')
		)
		.join('\n');
}
