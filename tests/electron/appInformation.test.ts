import { expect, test } from 'vitest';
import { appInformation } from '../../electron/appInformation';
import { appInfoSchema } from '../../shared/ipc/contract';
import { fail, ok } from '../../shared/model/failure';
import { createTestEngine } from './support/engine';

const stamp = { library: { name: '@segment/analytics-node', version: '3.1.0' }, nodeVersion: '20.18.1' };

test.each([
  [true, 'system'],
  [false, 'session'],
])('says what the page must know; keys kept by the system: %s', async (kept, keyStore) => {
  const engine = createTestEngine();
  engine.answerWith(ok(stamp));
  const info = await appInformation('1.2.3', engine, { areKept: () => Promise.resolve(kept) });
  if (!info.ok) throw new Error(info.failure.code);
  expect(appInfoSchema.parse(info.value)).toMatchObject({ version: '1.2.3', keyStore, stamp });
  expect(info.value.timeZone).not.toBe('');
});

test('without an engine there is no honest answer', async () => {
  const engine = createTestEngine();
  engine.answerWith(fail('engineCrashed'));
  expect(await appInformation('1', engine, { areKept: () => Promise.resolve(true) })).toEqual(
    fail('engineCrashed'),
  );
});
