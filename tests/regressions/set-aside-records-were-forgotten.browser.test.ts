// A damaged record was counted only by the start that found it: a learner who opened another page first never heard of it.
import { expect, test } from 'vitest';
import type { DeviceId } from '../../src/lib/core/study/events';
import { createIndexedDbStudyStore } from '../../src/lib/store/indexed-db-study-store';
import { putRaw } from '../store/raw-database';

test('a record that was set aside is known at every later start', async () => {
	const name = `regression-${crypto.randomUUID()}`;
	const open = () =>
		createIndexedDbStudyStore({ databaseName: name, channelName: name, deviceIdFactory: () => 'device-a' as DeviceId });
	const first = open();
	await first.load();
	await putRaw(name, 'event:damaged', 'nonsense');
	expect((await first.load()).setAside).toMatchObject([{ key: 'event:damaged' }]);
	first.close();
	const second = open();
	expect((await second.load()).setAside).toMatchObject([{ key: 'event:damaged' }]);
	second.close();
});
