// The port through which the present enters the core. Implementation: boot.ts.
import type { Moment } from './events';

export interface Clock {
	now(): Moment;
}
