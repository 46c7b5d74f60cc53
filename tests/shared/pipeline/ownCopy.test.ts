import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { createRowParser } from '../../../shared/pipeline/parseRows';
import { createCheckTally } from '../../../shared/pipeline/tally';
import { ownCopy } from '../../../shared/pipeline/ownCopy';
import { column, commaDialect, planWith, prepareOptions } from './support';

const pieces = 800;

function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed / 1e6;
}

it('is the same text', () => {
  for (const text of ['', 'a', 'a longer text, with é and 🙂', '\ud800']) expect(ownCopy(text)).toBe(text);
});

it('lets go of the file: a tally of thousands of names and examples stays small', () => {
  const fields = [
    column(0, { kind: 'userId' }),
    column(1, { kind: 'timestamp' }),
    column(2, { kind: 'event' }),
  ];
  const prepare = compilePlan(planWith({ fields }), prepareOptions);
  const tally = createCheckTally();
  const parser = createRowParser({ ...commaDialect, header: false }, 4);
  const before = heapMegabytes();
  const padding = 'x'.repeat(65_536);
  for (let piece = 0; piece < pieces; piece += 1) {
    // As the file is read: a new piece of memory each time.
    const text = Buffer.from(`u1,2024-01-02,a name of its own ${piece},${padding}\n`).toString();
    for (const row of [...parser.push(text)].flat()) tally.add(prepare(row));
  }
  expect(tally.snapshot().rows.read).toBe(pieces);
  // Kept views would hold every piece: 52 MB.
  expect(heapMegabytes() - before).toBeLessThan(20);
});
