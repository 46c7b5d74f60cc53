import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openFile } from '../../../electron/engine/openFile';
import { readRows } from '../../../electron/engine/readRows';
import { planSchema } from '../../../shared/model/plan';
import { planProblems } from '../../../shared/pipeline/planProblems';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { suggestPlan } from '../../../shared/pipeline/suggestPlan';
import { testStamp, useTestWorld } from './importFixture';

const world = useTestWorld();
const fixtures = path.resolve(import.meta.dirname, '../../fixtures');

async function suggested(content: string | Uint8Array) {
  const file = path.join(world.folder(), 'archive');
  await writeFile(file, content);
  const { preview, identity } = await openFile({ token: 't', path: file, name: 'archive.json.gz' });
  const { plan, reasons } = suggestPlan({ ...preview, fileName: preview.name, timeZone: 'Europe/Zurich' });
  const prepare = compilePlan(planSchema.parse(plan), {
    stamp: testStamp,
    idPrefix: '0123456789abcdefghij',
    startedAt: '2026-11-23T12:00:00.000Z',
    nowMilliseconds: Date.UTC(2026, 10, 23),
  });
  const prepared = [];
  for await (const { rows } of readRows(file, identity, plan)) prepared.push(...rows.map(prepare));
  const why = new Map(plan.columns.map((name, column) => [name, reasons[column]?.kind]));
  return { plan, why, prepared };
}

test('an archive of all six calls maps itself, and becomes the events that were sent', async () => {
  const archive = await readFile(path.join(fixtures, 'segment-archive.jsonl'));
  const { plan, why, prepared } = await suggested(gzipSync(archive));
  expect(planProblems(plan)).toEqual([]);
  expect(prepared.map((row) => (row.kind === 'skipped' ? [] : row.issues))).toEqual([[], [], [], [], [], []]);
  const events = prepared.flatMap((row) =>
    row.kind === 'skipped' ? [] : row.events.map(({ event }) => event),
  );
  const expected = z
    .array(z.record(z.string(), z.unknown()))
    .parse(JSON.parse(await readFile(path.join(fixtures, 'segment-archive.events.json'), 'utf8')));
  expect(events).toEqual(expected);
  const neverSent = [...why].filter(([, kind]) => kind === 'neverSent').map(([name]) => name);
  expect(neverSent.toSorted()).toEqual([
    '_metadata.bundled',
    '_metadata.unbundled',
    'channel',
    'context.library.name',
    'context.library.version',
    String.raw`integrations.Segment\.io`,
    'messageId',
    'projectId',
    'receivedAt',
    'sentAt',
    'timestamp',
    'version',
    'writeKey',
  ]);
});

const message = {
  type: 'track',
  event: 'Signed Up',
  user_id: 'u1',
  message_id: 'm1',
  original_timestamp: '2024-01-01T10:00:00Z',
  timestamp: '2024-01-01T10:00:00.3Z',
  sent_at: '2024-01-01T10:00:00Z',
  received_at: '2024-01-01T10:00:01Z',
  project_id: 'p1',
  write_key: 'w',
  properties: { plan: 'pro' },
  replay: true,
};

test('the spelling of warehouses is understood as well', async () => {
  const { plan, why, prepared } = await suggested(`${JSON.stringify(message)}\n${JSON.stringify(message)}\n`);
  expect(plan.calls).toMatchObject({ by: 'column', column: 0 });
  // Group and alias calls would ask for ids that no column holds.
  expect(planProblems(plan)).toEqual([]);
  expect(plan.calls.by === 'column' && plan.calls.values.map(({ value }) => value).toSorted()).toEqual([
    'identify',
    'page',
    'screen',
    'track',
  ]);
  for (const name of ['message_id', 'sent_at', 'received_at', 'project_id', 'write_key', 'timestamp']) {
    expect(why.get(name)).toBe('neverSent');
  }
  // Beside the call's own parts, and no part of it.
  expect(why.get('replay')).toBe('none');
  expect(prepared[0]).toMatchObject({
    kind: 'ready',
    events: [{ event: { timestamp: '2024-01-01T10:00:00.000Z', properties: { plan: 'pro' }, userId: 'u1' } }],
  });
});

test('where more rows have it, the corrected time is taken', async () => {
  const { original_timestamp: _sent, ...later } = message;
  const { prepared } = await suggested([message, later, later].map((one) => JSON.stringify(one)).join('\n'));
  expect(prepared[2]).toMatchObject({ events: [{ event: { timestamp: '2024-01-01T10:00:00.300Z' } }] });
});

test('a page whose two categories differ is stopped', async () => {
  const page = { ...message, type: 'page', name: 'Home', category: 'A', properties: { category: 'B' } };
  const { prepared } = await suggested(`${JSON.stringify(page)}\n${JSON.stringify(page)}`);
  expect(prepared[0]).toMatchObject({ kind: 'invalid', issues: [{ code: 'categoriesDiffer', value: 'B' }] });
});
