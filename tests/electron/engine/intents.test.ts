import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../electron/engine/answer';
import { createIntents, safeToRepeat } from '../../../electron/engine/intents';
import type { JournalEntry } from '../../../electron/engine/journalLine';
import { createFastClock } from './fastClock';

function setUp() {
  const clock = createFastClock();
  const written: JournalEntry[] = [];
  const journal = {
    checkpoint: (entries: readonly JournalEntry[]) => {
      written.push(...entries);
      return Promise.resolve();
    },
  };
  // The receiver's clock is an hour ahead.
  const intents = createIntents(journal, clock, () => clock.now() + 3_600_000);
  return { clock, written, intents };
}

const rows = [2, 3, 4, 7].map((rowNumber) => ({ rowNumber, events: [] }));
const ranges = [
  [2, 4],
  [7, 7],
];

describe('the intent to send a batch', () => {
  test('is written once, before it leaves, with exactly its rows and the receiver’s time', async () => {
    const { clock, written, intents } = setUp();
    const intent = intents.begin(rows);
    expect(written).toEqual([]);
    await intent.leave();
    const leaving = { kind: 'leaving', at: clock.now() + 3_600_000, rows: ranges };
    expect(written).toEqual([leaving]);
    await intent.leave();
    expect(written).toEqual([leaving]);
  });

  test.each<readonly [string, Answer, boolean]>([
    ['a request to slow down', { kind: 'status', status: 429 }, false],
    ['a refusal', { kind: 'status', status: 400 }, false],
    ['a redirect', { kind: 'status', status: 302 }, false],
    ['a server that does no such thing', { kind: 'status', status: 501 }, false],
    ['no connection', { kind: 'none', detail: 'ECONNREFUSED' }, false],
    ['no such host', { kind: 'none', detail: 'ENOTFOUND' }, false],
    ['a network that went away', { kind: 'none', detail: 'ENETUNREACH' }, true],
    ['a server that fails', { kind: 'status', status: 503 }, true],
    ['a connection that breaks', { kind: 'none', detail: 'ECONNRESET' }, true],
    ['no answer in time', { kind: 'none', detail: 'TIMEOUT' }, true],
    ['a stop in the middle', { kind: 'aborted' }, true],
    ['an answer that could not be kept', { kind: 'status', status: 200 }, true],
  ])('after %s leaves the rows in doubt: %j %s', async (_what, answer, doubt) => {
    const { written, intents } = setUp();
    const intent = intents.begin(rows);
    await intent.leave();
    intent.hear(answer);
    await intents.close();
    expect(written.slice(1)).toEqual(doubt ? [] : [{ kind: 'returned', rows: ranges }]);
  });

  test('stays in doubt when it was once, whatever comes later', async () => {
    const { written, intents } = setUp();
    const intent = intents.begin(rows);
    await intent.leave();
    intent.hear({ kind: 'none', detail: 'ECONNRESET' });
    await intent.leave();
    intent.hear({ kind: 'status', status: 429 });
    await intents.close();
    expect(written.length).toBe(1);
  });

  test('says nothing of batches that never left, or have their answers', async () => {
    const { written, intents } = setUp();
    intents.begin(rows);
    const other = rows.slice(1);
    const intent = intents.begin(other);
    await intent.leave();
    intents.end(other);
    await intents.close();
    expect(written.length).toBe(1);
  });

  test('is not carried out any more when it may have arrived so long ago that it would be there twice', async () => {
    const { clock, intents } = setUp();
    const [lost, waiting] = [intents.begin(rows), intents.begin(rows.slice(1))];
    await lost.leave();
    await waiting.leave();
    const since = new Date(clock.now() + 3_600_000).toISOString();
    lost.hear({ kind: 'none', detail: 'ECONNRESET' });
    waiting.hear({ kind: 'none', detail: 'ECONNREFUSED' });
    await clock.sleep(safeToRepeat);
    await lost.leave();
    await clock.sleep(1);
    await expect(lost.leave()).rejects.toMatchObject({
      failure: { code: 'rowsInDoubt', params: { rows: 4, since } },
    });
    // Nobody was there to take this one.
    await waiting.leave();
  });

  test('counts from the first time that its rows left, in an earlier run too', async () => {
    const { clock, written, intents } = setUp();
    const at = clock.now() + 3_600_000 - (safeToRepeat - 1000);
    intents.startFrom([
      { first: 3, last: 3, at },
      { first: 7, last: 20, at: at + 500 },
      { first: 30, last: 40, at: at - 500 },
    ]);
    const [again, fresh] = [intents.begin(rows), intents.begin(rows.slice(0, 1))];
    await clock.sleep(1000);
    await again.leave();
    again.hear({ kind: 'none', detail: 'ECONNREFUSED' });
    await clock.sleep(1);
    const since = new Date(at).toISOString();
    const rowsInDoubt = { failure: { code: 'rowsInDoubt', params: { rows: 2, since } } };
    await expect(again.leave()).rejects.toMatchObject(rowsInDoubt);
    // What did not leave in this run either does not leave now.
    await expect(intents.begin([...rows]).leave()).rejects.toMatchObject(rowsInDoubt);
    await fresh.leave();
    expect(written.map(({ kind }) => kind)).toEqual(['leaving', 'leaving']);
    await intents.close();
    // In this run nothing of it was taken; that the earlier run's is in doubt stays so.
    expect(written.slice(2)).toEqual([
      { kind: 'returned', rows: ranges },
      { kind: 'returned', rows: [[2, 2]] },
    ]);
  });

  test('counts from the first time also when it was in doubt once more', async () => {
    const { clock, intents } = setUp();
    const at = clock.now() + 3_600_000 - (safeToRepeat - 1000);
    intents.startFrom([{ first: 3, last: 3, at }]);
    const intent = intents.begin(rows);
    await intent.leave();
    intent.hear({ kind: 'none', detail: 'TIMEOUT' });
    await clock.sleep(1001);
    await expect(intent.leave()).rejects.toMatchObject({
      failure: { code: 'rowsInDoubt', params: { rows: 4, since: new Date(at).toISOString() } },
    });
  });
});
