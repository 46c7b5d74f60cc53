import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openFile } from '../../../electron/engine/openFile';
import { readRows } from '../../../electron/engine/readRows';
import { planSchema } from '../../../shared/model/plan';
import { planProblems } from '../../../shared/pipeline/planProblems';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { suggestPlan } from '../../../shared/pipeline/suggestPlan';
import { presetIds } from '../../../shared/presets/preset';
import { testStamp } from './importFixture';

const folder = path.resolve(import.meta.dirname, '../../fixtures/presets');
const files = readdirSync(folder).filter((name) => !name.endsWith('.events.json'));

/** What becomes of each row: its events, or why there are none. */
const outcomesSchema = z.array(z.union([z.array(z.record(z.string(), z.unknown())), z.string()]));

async function outcomesOf(name: string) {
  const file = path.join(folder, name);
  const { preview, identity } = await openFile({ token: 't', path: file, name });
  const suggestion = suggestPlan({ ...preview, fileName: name, timeZone: 'Europe/Zurich' });
  const plan = planSchema.parse(suggestion.plan);
  const prepare = compilePlan(plan, {
    stamp: testStamp,
    idPrefix: '0123456789abcdefghij',
    startedAt: '2026-11-23T12:00:00.000Z',
    nowMilliseconds: Date.UTC(2026, 10, 23),
  });
  const outcomes = [];
  for await (const { rows } of readRows(file, identity, plan)) {
    for (const row of rows.map(prepare)) {
      outcomes.push(row.kind === 'ready' ? row.events.map(({ event }) => event) : row.kind);
    }
  }
  return { suggestion, plan, outcomes };
}

describe('an export as its service really writes it', () => {
  it('has a file here for each that is recognised', () => {
    expect(files.map((name) => path.parse(name).name).toSorted()).toEqual(presetIds.toSorted());
  });

  it.each(files)('%s is recognised, needs no decision and becomes exactly these events', async (name) => {
    const { suggestion, plan, outcomes } = await outcomesOf(name);
    expect(suggestion.preset).toEqual({ id: path.parse(name).name, used: true });
    expect(planProblems(plan)).toEqual([]);
    const golden = path.join(folder, `${path.parse(name).name}.events.json`);
    expect(outcomes).toEqual(outcomesSchema.parse(JSON.parse(readFileSync(golden, 'utf8'))));
  });
});
