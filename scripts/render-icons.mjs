// Renders static/icon.svg into the PNG files that manifest, iOS and old browsers ask for: `node scripts/render-icons.mjs`.
// The results are committed; run it again after changing the drawing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserLaunchOptions } from './browser-launch-options.mjs';
import { PROJECT } from './run-command.mjs';

const STATIC = join(PROJECT, 'static');
const drawing = readFileSync(join(STATIC, 'icon.svg'), 'utf8');

/** The ground without round corners, for systems that cut the icon to their own shape. */
const fullBleed = drawing.replace(/ rx="\d+"/, '');
/** The motif within the middle 80 %, which every mask leaves visible. */
const maskable = fullBleed.replace(
	'<g id="kawung">',
	'<g transform="translate(256 256) scale(0.8) translate(-256 -256)">'
);

const ICONS = [
	{ file: 'icon-192.png', svg: drawing, pixels: 192 },
	{ file: 'icon-512.png', svg: drawing, pixels: 512 },
	{ file: 'icon-maskable-512.png', svg: maskable, pixels: 512 },
	{ file: 'apple-touch-icon.png', svg: fullBleed, pixels: 180 },
	{ file: 'favicon.ico', svg: drawing, pixels: 32 }
];

/**
 * A PNG as the only image of an ICO file: a directory of one entry in front of it.
 * @param {Buffer} png
 * @param {number} pixels
 */
function wrapAsIco(png, pixels) {
	const header = Buffer.alloc(22);
	header.writeUInt16LE(1, 2); // kind: icon
	header.writeUInt16LE(1, 4); // images
	header.writeUInt8(pixels, 6);
	header.writeUInt8(pixels, 7);
	header.writeUInt16LE(1, 10); // colour planes
	header.writeUInt16LE(32, 12); // bits a pixel
	header.writeUInt32LE(png.length, 14);
	header.writeUInt32LE(header.length, 18); // where the image begins
	return Buffer.concat([header, png]);
}

const browser = await chromium.launch(browserLaunchOptions());
try {
	for (const { file, svg, pixels } of ICONS) {
		const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
		await page.setContent(
			`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`
		);
		const png = await page.screenshot({ omitBackground: true });
		writeFileSync(join(STATIC, file), file.endsWith('.ico') ? wrapAsIco(png, pixels) : png);
		await page.close();
		console.log(`static/${file}`);
	}
} finally {
	await browser.close();
}
