// Reads what the test runners report as JSON into two numbers.

/** @typedef {{ passed: number, failed: number }} Count */

/** @typedef {{ assertionResults: readonly { status: string }[], status: string }} VitestFile */
/** @typedef {{ testResults: readonly VitestFile[] }} VitestReport */

/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, errors: readonly unknown[] }} PlaywrightReport */

/**
 * A runner that failed for another reason than a failed test (a file that does not load, no tests, no report) is one failure.
 * @param {Count} count
 * @param {number} exitCode
 * @returns {Count}
 */
function withExitCode(count, exitCode) {
	return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/**
 * @param {VitestReport | null} report `null` when none was written
 * @param {number} exitCode
 * @returns {Count}
 */
export function countVitest(report, exitCode) {
	const files = report?.testResults ?? [];
	const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status));
	const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
	const passed = statuses.filter((status) => status === 'passed').length;
	const failed = statuses.filter((status) => status === 'failed').length + broken;
	return withExitCode({ passed, failed }, exitCode);
}

/**
 * @param {PlaywrightReport | null} report `null` when none was written
 * @param {number} exitCode
 * @returns {Count}
 */
export function countPlaywright(report, exitCode) {
	if (report === null) return withExitCode({ passed: 0, failed: 0 }, exitCode);
	const { expected, unexpected, flaky } = report.stats;
	return withExitCode({ passed: expected + flaky, failed: unexpected + report.errors.length }, exitCode);
}
