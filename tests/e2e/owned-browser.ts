// A browser whose process belongs to the test, on a profile that outlives it: to be ended as a power cut ends it.
import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { browserLaunchOptions } from '../../scripts/browser-launch-options.mjs';

export interface OwnedBrowser {
	readonly page: Page;
	/** Ends the process without a word to it. */
	kill(): Promise<void>;
}

/** Starts the browser on the profile folder. */
export async function startBrowser(profile: string): Promise<OwnedBrowser> {
	const { executablePath = chromium.executablePath(), args } = browserLaunchOptions();
	const child = spawn(
		executablePath,
		[
			...args,
			'--headless=new',
			'--remote-debugging-port=0',
			'--lang=en-GB',
			`--user-data-dir=${profile}`,
			'about:blank'
		],
		{ stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LANGUAGE: 'en_GB' } }
	);
	const browser: Browser = await chromium.connectOverCDP(await readEndpoint(child));
	const context = browser.contexts()[0];
	if (!context) throw new Error('the browser has no default context');
	return {
		page: context.pages()[0] ?? (await context.newPage()),
		async kill() {
			const exited = once(child, 'exit');
			child.kill('SIGKILL');
			await exited;
			await browser.close().catch(() => undefined);
		}
	};
}

function readEndpoint(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let output = '';
		child.stderr?.on('data', (chunk: Buffer) => {
			output += chunk.toString();
			const endpoint = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
			if (endpoint !== undefined) resolve(endpoint);
		});
		child.once('exit', () => {
			reject(new Error(`the browser ended: ${output}`));
		});
	});
}
