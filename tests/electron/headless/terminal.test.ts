import { describe, expect, test } from 'vitest';
import { createLiveLine } from '../../../electron/headless/liveLine';
import { createProgressView } from '../../../electron/headless/progressView';
import { progressLine } from '../../../electron/headless/progressLine';
import { createWriter } from '../../../electron/headless/writer';
import { importProgressSchema, type ImportProgress } from '../../../shared/model/run';

const sending: ImportProgress = importProgressSchema.parse({
  importId: 'i',
  state: 'sending',
  rows: { read: 60, accepted: 50, invalid: 5, refused: 0, skipped: 0, inDoubt: 0, notSent: 5 },
  events: { expected: 1200, accepted: 1050, refused: 2 },
  bytesDone: 900,
  bytesTotal: 1000,
  requests: 4,
  retries: 3,
  underWay: 5,
  eventsPerSecond: 820.4,
  secondsLeft: 19.2,
  startedAt: '2024-01-01T00:00:00.000Z',
  elapsedMilliseconds: 1000,
  refusals: [],
  problems: [],
});

describe('how far it is, in one line', () => {
  test.each<readonly [Partial<ImportProgress>, string]>([
    [{}, '1,050 of 1,200 events · 820/s · about 20 s left · 3 retried · 2 refused'],
    [{ secondsLeft: 119 }, '1,050 of 1,200 events · 820/s · about 2 min left · 3 retried · 2 refused'],
    [{ secondsLeft: 7300 }, '1,050 of 1,200 events · 820/s · about 2 h 2 min left · 3 retried · 2 refused'],
    [
      { events: { accepted: 1, refused: 0 }, secondsLeft: undefined },
      '90 % of the file · 1 event accepted · 820/s · 3 retried · 0 refused',
    ],
    [
      { state: 'waiting', waiting: { reason: 'rateLimited', milliseconds: 11_200 } },
      '1,050 of 1,200 events · asked to slow down, continuing in 12 s · 3 retried · 2 refused',
    ],
    [{ state: 'stopping' }, '1,050 of 1,200 events · stopping · 3 retried · 2 refused'],
    [
      { state: 'starting', bytesTotal: 0, bytesDone: 0 },
      '1,050 of 1,200 events · starting · 3 retried · 2 refused',
    ],
  ])('%j', (changes, line) => {
    expect(progressLine({ ...sending, ...changes })).toBe(line);
  });
});

test('of a file whose rows are known, the part that has ended is told by rows', () => {
  const progress = { ...sending, events: { accepted: 50, refused: 0 }, secondsLeft: undefined };
  expect(progressLine(progress, 200)).toBe(
    '27 % of the file · 50 events accepted · 820/s · 3 retried · 0 refused',
  );
});

function written(width: number | undefined) {
  const texts: string[] = [];
  return { texts, err: (text: string) => void texts.push(text), terminalWidth: () => width };
}

describe('a line that is drawn anew', () => {
  test('is cut to the terminal, drawn only when it changes, and gone in the end', () => {
    const terminal = written(10);
    const line = createLiveLine(terminal);
    line.show('12345678901234');
    line.show('12345678901234');
    line.show('short');
    line.end();
    line.end();
    expect(terminal.texts).toEqual(['\r\u001B[2K123456789', '\r\u001B[2Kshort', '\r\u001B[2K']);
  });

  test('is nothing where there is no terminal', () => {
    const file = written(undefined);
    const line = createLiveLine(file);
    line.show('text');
    line.end();
    expect(file.texts).toEqual([]);
  });
});

test('without a terminal, a status is one line of JSON, at most one a second', () => {
  const file = written(undefined);
  let elapsed = 0;
  const clock = { now: () => Date.UTC(2024, 0, 1), elapsed: () => elapsed, sleep: () => Promise.resolve() };
  const view = createProgressView({ ...file, clock }, undefined);
  for (elapsed of [0, 100, 900, 1000, 1500, 2010]) view.show(sending);
  view.end();
  expect(file.texts).toHaveLength(3);
  expect(file.texts.every((text) => text.indexOf('\n') === text.length - 1)).toBe(true);
  expect(JSON.parse(file.texts[0] ?? '')).toMatchObject({
    at: '2024-01-01T00:00:00.000Z',
    state: 'sending',
    rows: sending.rows,
    events: sending.events,
  });
});

test('a reader that has gone away is not waited for', async () => {
  const { PassThrough } = await import('node:stream');
  const stream = new PassThrough();
  const writer = createWriter(stream);
  stream.destroy(Object.assign(new Error('gone'), { code: 'EPIPE' }));
  writer.write('text');
  await expect(writer.written()).resolves.toBeUndefined();
});
