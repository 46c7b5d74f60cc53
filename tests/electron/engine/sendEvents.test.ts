import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../electron/engine/attemptBatch';
import { createBatchLane, type LibraryRequest } from '../../../electron/engine/sendEvents';

describe('a lane', () => {
  test.each<Outcome>([
    { kind: 'accepted' },
    { kind: 'refused', status: 400 },
    { kind: 'refused', status: 413 },
    { kind: 'stopped' },
    { kind: 'failed', failure: { code: 'endpointRefusedKey', params: { status: 401 } } },
  ])('asks once and gives back $kind', async (outcome) => {
    const lane = createBatchLane('key', 'https://api.segment.io');
    let asked = 0;
    const result = await lane.carry(() => {
      asked += 1;
      return Promise.resolve(outcome);
    });
    expect(result).toBe(outcome);
    expect(asked).toBe(1);
  });

  test('hands over the address and headers of the library', async () => {
    const requests: LibraryRequest[] = [];
    const lane = createBatchLane('key', 'https://events.eu1.segmentapis.com');
    await lane.carry((request) => {
      requests.push(request);
      return Promise.resolve({ kind: 'accepted' });
    });
    expect(requests).toEqual([
      {
        url: 'https://events.eu1.segmentapis.com/v1/batch',
        headers: {
          'Content-Type': 'application/json',
          'User-Agent': 'analytics-node-next/latest',
          Authorization: `Basic ${Buffer.from('key:').toString('base64')}`,
        },
      },
    ]);
  });

  test('carries one batch after the other, and never two at once', async () => {
    const lane = createBatchLane('key', 'https://api.segment.io');
    let release = (): void => undefined;
    let tellStarted = (): void => undefined;
    const started = new Promise<void>((resolve) => {
      tellStarted = resolve;
    });
    const first = lane.carry(
      () =>
        new Promise((resolve) => {
          release = () => {
            resolve({ kind: 'accepted' });
          };
          tellStarted();
        }),
    );
    await started;
    await expect(lane.carry(() => Promise.resolve({ kind: 'accepted' }))).rejects.toThrow('carrying');
    release();
    expect(await first).toEqual({ kind: 'accepted' });
    expect(await lane.carry(() => Promise.resolve({ kind: 'stopped' }))).toEqual({ kind: 'stopped' });
  });

  test('says so when the library did not take the batch', async () => {
    const lane = createBatchLane('key', 'https://api.segment.io');
    await expect(lane.carry(() => Promise.reject(new Error('bug')))).rejects.toThrow('did not send');
  });
});
