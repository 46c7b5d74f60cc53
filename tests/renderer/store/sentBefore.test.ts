import { describe, expect, it } from 'vitest';
import type { Run } from '../../../renderer/store/sendSlice';
import { sentBefore } from '../../../renderer/store/sentBefore';
import type { Plan } from '../../../shared/model/plan';
import { readyPlan } from '../../support/readyStore';
import { importProgress } from '../../support/reports';

const file = { name: 'orders.csv', size: 60 };
const shop = { kind: 'source', sourceId: 'shop' } as const;
const changed = readyPlan({ destinations: { kind: 'only', names: ['Mixpanel'] } });
const sending = { file, plan: changed, receiver: shop };

function run(changes: Partial<Run> = {}): Run {
  return {
    importId: 'i1',
    file,
    plan: readyPlan(),
    receiver: shop,
    progress: importProgress({ state: 'stopped' }),
    failure: null,
    ...changes,
  };
}

describe('what would be sent twice', () => {
  it('is the latest import of the same file to the same source by another plan', () => {
    const latest = run({ importId: 'i2' });
    expect(sentBefore([run(), latest, run({ plan: changed })], sending)).toBe(latest);
  });

  it.each<[string, Partial<Run>]>([
    ['of another file', { file: { name: 'other.csv', size: 60 } }],
    ['of another file of the same name', { file: { name: 'orders.csv', size: 61 } }],
    ['to another source', { receiver: { kind: 'source', sourceId: 'other' } }],
    ['to practice', { receiver: { kind: 'practice' } }],
    ['of which nothing was accepted', { progress: importProgress({ events: { accepted: 0, refused: 7 } }) }],
    ['that never began', { progress: null }],
    ['by the same plan', { plan: changed }],
  ])('is none %s', (_what, changes) => {
    expect(sentBefore([run(changes)], sending)).toBeNull();
  });

  it('is none for practice, where plans are tried out', () => {
    const practice = { kind: 'practice' } as const;
    expect(sentBefore([run({ receiver: practice })], { ...sending, receiver: practice })).toBeNull();
  });

  it('does not depend on the order in which the plan was put together', () => {
    const { destinations, ...rest } = changed;
    const reordered: Plan = { destinations, ...rest };
    expect(JSON.stringify(reordered)).not.toBe(JSON.stringify(changed));
    expect(sentBefore([run({ plan: reordered })], sending)).toBeNull();
  });
});
