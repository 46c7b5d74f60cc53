import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readJournalLine, writeJournalLine } from '../../../electron/engine/journalLine';
import { useTestWorld } from '../engine/importFixture';
import { useBackfillCommand } from './command';
import { environmentOf, ordersFiles } from './files';

/* What only a person can answer about an import that goes on, answered by options. */

const world = useTestWorld();
const backfill = useBackfillCommand();
const threeDays = 3 * 86_400_000;
const resultSchema = z.looseObject({
  exitCode: z.number(),
  questions: z.array(z.looseObject({ code: z.string(), question: z.string() })).optional(),
});

/** The journal as it would be had all of it happened earlier. */
async function makeOlder(journal: string, milliseconds: number): Promise<void> {
  const file = path.join(journal, 'journal.log');
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const older = lines.map((line) => {
    const entry = readJournalLine(line);
    if (entry?.kind !== 'leaving') return `${line}\n`;
    return writeJournalLine({ ...entry, at: entry.at - milliseconds });
  });
  await writeFile(file, older.join(''));
}

test.each([
  ['send', 0, { accepted: 20, inDoubt: 0 }, 20],
  ['leave', 1, { accepted: 0, inDoubt: 20 }, 0],
] as const)('rows that left long ago are asked about: %s', async (answer, code, rows, arrived) => {
  let answering = false;
  const segment = await world.endpoint(() => (answering ? undefined : { kind: 'silence' }));
  const journal = path.join(world.folder(), 'journal');
  const files = await ordersFiles(world.folder(), 20);
  const args = ['run', ...files, '--endpoint', segment.host, '--journal', journal, '--json'];
  const env = environmentOf(world.folder());
  const first = backfill.start(args, { env });
  await segment.whenRequest(1);
  first.child.kill('SIGKILL');
  await first.ended;
  answering = true;
  await makeOlder(journal, threeDays);

  const asked = await backfill.run(args, { env });
  expect(asked.code).toBe(3);
  const [question] = resultSchema.parse(JSON.parse(asked.out)).questions ?? [];
  expect(question).toMatchObject({ code: 'rowsInDoubt' });
  expect(question?.question).toContain('20 rows left long ago');
  expect(segment.accepted.size).toBe(0);

  const answered = await backfill.run([...args, '--rows-in-doubt', answer], { env });
  expect(answered.code).toBe(code);
  expect(JSON.parse(answered.out)).toMatchObject({ state: 'finished', rows: { read: 20, ...rows } });
  expect(segment.accepted.size).toBe(arrived);
});

test('rows that were refused are tried again when asked for, and not before', async () => {
  let refusing = true;
  const segment = await world.endpoint(({ body }) =>
    refusing && body.includes('user-2"') ? { kind: 'status', status: 400 } : undefined,
  );
  const args = ['run', ...(await ordersFiles(world.folder(), 5)), '--endpoint', segment.host, '--json'];
  const env = environmentOf(world.folder());
  expect((await backfill.run(args, { env })).code).toBe(1);
  refusing = false;
  expect((await backfill.run(args, { env })).code).toBe(1);
  expect(segment.accepted.size).toBe(4);
  const retried = await backfill.run([...args, '--retry-refused'], { env });
  expect(retried.code).toBe(0);
  expect(JSON.parse(retried.out)).toMatchObject({ rows: { read: 5, accepted: 5, refused: 0 } });
  expect([...segment.accepted.values()]).toEqual([1, 1, 1, 1, 1]);
});
