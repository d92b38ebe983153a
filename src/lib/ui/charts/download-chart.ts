// A chart as a file: its data as CSV, its drawing as SVG or PNG. Made by hand from the marks on show, because the page's policy lets no
// image be loaded from memory.

const MARGIN = 24;
const TITLE_HEIGHT = 36;
/** Sharp enough for print and slides. */
const PNG_SCALE = 3;
/** What a mark's look is made of; SVG attributes of the same names. */
const LOOKS = [
	'fill',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linejoin',
	'text-anchor',
	'paint-order'
] as const;

/** Rows of numbers and texts under their headings, by RFC 4180, with the mark that lets spreadsheets know UTF-8. */
export function toCsv(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
	const lines = [columns, ...rows].map((row) => row.map((cell) => quoteCell(cell)).join(','));
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quoteCell(cell: string | number | null): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	// a spreadsheet would take what begins so for a formula
	const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function downloadCsv(
	fileName: string,
	columns: readonly string[],
	rows: readonly (readonly (string | number | null)[])[]
): void {
	save(new Blob([toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`);
}

/** The drawing as a file of its own: every mark carries its look as it is on the screen now. */
export function drawSvg(title: string, plot: SVGSVGElement): string {
	const { width, height, background, ink } = sizeOf(plot);
	const copy = plot.cloneNode(true) as SVGSVGElement;
	const originals = plot.querySelectorAll('*');
	copy.querySelectorAll('*').forEach((element, index) => {
		const original = originals[index];
		if (!original) return;
		const style = getComputedStyle(original);
		for (const look of LOOKS) {
			const value = style.getPropertyValue(look);
			if (value !== '') element.setAttribute(look, value);
		}
		if (element.tagName === 'text') {
			element.setAttribute('font-family', style.fontFamily);
			element.setAttribute('font-size', style.fontSize);
			element.setAttribute('font-weight', style.fontWeight);
		}
		element.removeAttribute('class');
	});
	const marks = [...copy.children].map((child) => new XMLSerializer().serializeToString(child)).join('\n');
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
		`<title>${escapeXml(title)}</title>`,
		`<rect width="${width}" height="${height}" fill="${background}"/>`,
		`<text x="${MARGIN}" y="${MARGIN + 12}" font-family="sans-serif" font-size="15" font-weight="600" fill="${ink}">${escapeXml(title)}</text>`,
		`<g transform="translate(${MARGIN} ${MARGIN + TITLE_HEIGHT})">${marks}</g>`,
		'</svg>'
	].join('\n');
}

export function downloadSvg(fileName: string, title: string, plot: SVGSVGElement | null): void {
	if (plot) save(new Blob([drawSvg(title, plot)], { type: 'image/svg+xml' }), `${fileName}.svg`);
}

export async function downloadPng(fileName: string, title: string, plot: SVGSVGElement | null): Promise<void> {
	const canvas = plot && drawCanvas(title, plot);
	const blob = await new Promise<Blob | null>((resolve) => {
		if (canvas) canvas.toBlob(resolve, 'image/png');
		else resolve(null);
	});
	if (blob) save(blob, `${fileName}.png`);
}

/** The drawing in pixels, three to one on the screen; `null` where the browser gives no canvas. */
export function drawCanvas(title: string, plot: SVGSVGElement): HTMLCanvasElement | null {
	const { width, height, background, ink } = sizeOf(plot);
	const canvas = document.createElement('canvas');
	canvas.width = width * PNG_SCALE;
	canvas.height = height * PNG_SCALE;
	const pen = canvas.getContext('2d');
	if (!pen) return null;
	pen.scale(PNG_SCALE, PNG_SCALE);
	pen.fillStyle = background;
	pen.fillRect(0, 0, width, height);
	pen.fillStyle = ink;
	pen.font = '600 15px sans-serif';
	pen.fillText(title, MARGIN, MARGIN + 12);
	pen.translate(MARGIN, MARGIN + TITLE_HEIGHT);
	for (const mark of plot.querySelectorAll<SVGGraphicsElement>('rect, line, circle, path, text')) drawMark(pen, mark);
	return canvas;
}

function drawMark(pen: CanvasRenderingContext2D, mark: SVGGraphicsElement): void {
	const style = getComputedStyle(mark);
	const numberOf = (name: string) => Number(mark.getAttribute(name) ?? 0);
	if (mark.tagName === 'text') {
		pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
		pen.fillStyle = style.fill;
		pen.textAlign = style.textAnchor === 'end' ? 'right' : style.textAnchor === 'middle' ? 'center' : 'left';
		pen.fillText(mark.textContent, numberOf('x'), numberOf('y'));
		return;
	}
	const shape = new Path2D(mark.tagName === 'path' ? (mark.getAttribute('d') ?? '') : undefined);
	if (mark.tagName === 'rect') {
		shape.roundRect(numberOf('x'), numberOf('y'), numberOf('width'), numberOf('height'), numberOf('rx'));
	} else if (mark.tagName === 'circle') {
		shape.arc(numberOf('cx'), numberOf('cy'), numberOf('r'), 0, 2 * Math.PI);
	} else if (mark.tagName === 'line') {
		shape.moveTo(numberOf('x1'), numberOf('y1'));
		shape.lineTo(numberOf('x2'), numberOf('y2'));
	}
	if (style.fill !== 'none' && mark.tagName !== 'line') {
		pen.fillStyle = style.fill;
		pen.fill(shape);
	}
	if (style.stroke !== 'none') {
		pen.strokeStyle = style.stroke;
		pen.lineWidth = Number.parseFloat(style.strokeWidth);
		pen.setLineDash(
			style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat)
		);
		pen.stroke(shape);
	}
}

function sizeOf(plot: SVGSVGElement): { width: number; height: number; background: string; ink: string } {
	const style = getComputedStyle(document.body);
	return {
		width: Math.ceil(plot.clientWidth || Number(plot.getAttribute('width'))) + 2 * MARGIN,
		height: Math.ceil(plot.clientHeight || Number(plot.getAttribute('height'))) + 2 * MARGIN + TITLE_HEIGHT,
		background: style.backgroundColor,
		ink: style.color
	};
}

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function save(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// the download has its own hold of the data by the next minute
	setTimeout(() => {
		URL.revokeObjectURL(link.href);
	}, 60_000);
}
