import { describe, expect, it } from 'vitest';
import { neededItems } from '../../../../renderer/steps/map/neededItems';
import type { Plan } from '../../../../shared/model/plan';
import { planProblems } from '../../../../shared/pipeline/planProblems';
import { columnField, emptyPlan, textField } from '../../../support/mapPlan';

function itemsOf(plan: Plan): readonly string[] {
  return neededItems(plan, planProblems(plan)).map(({ code, done }) => `${code} ${done ? 'done' : 'open'}`);
}

describe('neededItems', () => {
  it('names what a track event needs, the event’s name last', () => {
    expect(itemsOf(emptyPlan())).toEqual(['noId open', 'noTime open', 'noEventName open']);
  });

  it('shows what is done', () => {
    const plan = emptyPlan({
      fields: [columnField(0, { kind: 'anonymousId' }), textField('Order', { kind: 'event' })],
    });
    expect(itemsOf(plan)).toEqual(['noId done', 'noTime open', 'noEventName done']);
  });

  it('takes the time of the import for a time', () => {
    const plan = emptyPlan({ time: { zone: 'UTC', whenMissing: 'importStart' } });
    expect(itemsOf(plan)).toContain('noTime done');
  });

  it('asks a group for its id, and an alias for both ids', () => {
    expect(itemsOf(emptyPlan({ calls: { by: 'row', types: ['group'] } }))).toContain('noGroupId open');
    expect(itemsOf(emptyPlan({ calls: { by: 'row', types: ['alias'] } }))).toEqual([
      'noUserId open',
      'noPreviousId open',
      'noTime open',
    ]);
  });

  it('asks for the kind of row first', () => {
    expect(itemsOf(emptyPlan({ calls: { by: 'row', types: [] } }))).toEqual(['noCalls open']);
    expect(itemsOf(emptyPlan({ calls: { by: 'column', column: 0, values: [] } }))).toEqual([
      'callColumnHasNoValues open',
    ]);
  });

  it('says each thing once, however many fields it is about', () => {
    const fields = [0, 1, 2, 3].map((column) => columnField(column, { kind: 'userId' }));
    expect(itemsOf(emptyPlan({ fields })).filter((item) => item.startsWith('sameTarget'))).toEqual([
      'sameTarget open',
    ]);
  });
});
