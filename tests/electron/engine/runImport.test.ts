import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fault, type SegmentEndpoint, type ScriptedRequest, startSegmentEndpoint } from '../../support/segmentEndpoint';
import { orders, temporaryFolder, testImport } from './importFixture';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const endpoints: SegmentEndpoint[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close()));
  await folder.remove();
});

async function endpoint(script?: (request: ScriptedRequest) => Fault | undefined): Promise<SegmentEndpoint> {
  const started = await startSegmentEndpoint(script);
  endpoints.push(started);
  return started;
}

describe('an import', () => {
  test('of a good file has every row accepted once', async () => {
    const segment = await endpoint();
    const { run } = await testImport(folder.path, segment.host, orders(10_000));
    const result = await run();
    expect(result).toMatchObject({
      state: 'finished',
      rows: { read: 10_000, accepted: 10_000, invalid: 0, refused: 0, skipped: 0, notSent: 0 },
      events: { accepted: 10_000, refused: 0 },
      retries: 0,
    });
    expect(segment.accepted.size).toBe(10_000);
    expect([...segment.accepted.values()].every((times) => times === 1)).toBe(true);
  });
});
