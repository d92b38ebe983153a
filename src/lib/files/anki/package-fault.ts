// Why a package cannot be read. Thrown within this folder alone, as the libraries throw too: the door catches it and answers with the issue.
import { importIssue, type ImportIssueCode } from '../../core/exchange/import-issue';

export class PackageFault extends Error {
	override readonly name = 'PackageFault';
	constructor(
		readonly code: ImportIssueCode,
		readonly detail = '',
		readonly count = 0
	) {
		super(`${code} ${detail}`);
	}

	get issue() {
		return importIssue('error', this.code, this.count, this.detail);
	}
}
