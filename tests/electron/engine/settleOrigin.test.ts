import { expect, test } from 'vitest';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import type { Claim } from '../../../electron/engine/journal';
import type { ImportJob } from '../../../electron/engine/messages';
import { settleOrigin } from '../../../electron/engine/settleOrigin';
import type { ImportReceiver } from '../../../shared/model/source';
import { createFastClock } from './fastClock';
import { orders, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();

/** Begins an import at one address and goes on with it at another. */
async function goOnElsewhere(receiver: ImportReceiver | undefined): Promise<unknown> {
  const { job } = await testImport(world.folder(), 'http://127.0.0.1:8001', orders(3), { receiver });
  const origin = await settle(job, { origin: undefined, begun: undefined });
  return settle({ ...job, host: 'http://127.0.0.1:8002' }, { origin, begun: job });
}

async function settle(job: ImportJob, claim: Pick<Claim, 'origin' | 'begun'>) {
  const journal = { begin: () => Promise.resolve(), goOn: () => Promise.resolve() };
  const identity = await identifyFile(job.path);
  const ports = { writeKey: 'test-key', clock: createFastClock(), journal };
  return settleOrigin(job, ports, claim, identity, new AbortController().signal);
}

test('the same key at another address is another receiver', async () => {
  const endpoint = { kind: 'custom', url: 'http://127.0.0.1:8001' } as const;
  const source = {
    kind: 'source',
    sourceId: 's1',
    name: 'Shop',
    endpoint,
    maskedKey: 'abcd****wxyz',
  } as const;
  await expect(goOnElsewhere(source)).rejects.toThrow('writeKeyOther');
});

test.each([
  ['the practice endpoint has another address after every start', { kind: 'practice' } as const],
  ['an import of earlier versions does not know its receiver', undefined],
])('%s, and goes on', async (_what, receiver) => {
  expect(await goOnElsewhere(receiver)).toHaveProperty('fileHash');
});
