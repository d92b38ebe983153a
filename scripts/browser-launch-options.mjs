// How every tool here starts its browser: vitest's browser project, Playwright, the icon renderer.
import process from 'node:process';
import { findBrowser } from './find-browser.mjs';

/**
 * Launch options for Playwright. Without an installed browser the path is left out, so that Playwright's own message says
 * what is missing.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function browserLaunchOptions() {
	const executablePath = findBrowser();
	// Chromium's sandbox refuses to run as root, and containers of CI services lack the name spaces it needs
	const withoutSandbox = process.getuid?.() === 0 || Boolean(process.env['CI']);
	return {
		...(executablePath === null ? {} : { executablePath }),
		args: [
			...(withoutSandbox ? ['--no-sandbox'] : []),
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			// nothing but the app itself may use the network: tests count every request
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	};
}
