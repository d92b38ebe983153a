import { expect, test } from 'vitest';
import { createMemoryStudyStore } from '../../src/lib/store/memory-study-store';
import { createDeviceId } from './log-fixtures';
import { runStudyStoreContract } from './study-store-contract';

runStudyStoreContract('memory', () => createMemoryStudyStore({ deviceIdFactory: createDeviceId }));

test('says that it lasts for this visit only', () => {
	expect(createMemoryStudyStore({ deviceIdFactory: createDeviceId }).durability).toBe('memory');
});
