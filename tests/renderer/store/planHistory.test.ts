import { describe, expect, it } from 'vitest';
import { emptyHistory, type PlanHistory, redo, remember, undo } from '../../../renderer/store/planHistory';
import { setConstantFor, setZone, toggleCallType } from '../../../shared/model/editPlan';
import type { Plan } from '../../../shared/model/plan';

const first: Plan = {
  version: 1,
  dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' },
  columns: ['id'],
  calls: { by: 'row', types: [] },
  fields: [],
  time: { zone: 'UTC', whenMissing: 'invalid' },
  destinations: { kind: 'all' },
};
const second = toggleCallType(first, 'track');
const third = setZone(second, 'Asia/Tokyo');

describe('undo and redo', () => {
  it('walk back and forth through the very same plans', () => {
    const history = remember(remember(emptyHistory, first, second), second, third);
    const back = undo(history, third);
    expect(back.plan).toBe(second);
    const furtherBack = undo(back.history, back.plan);
    expect(furtherBack.plan).toBe(first);
    const forth = redo(furtherBack.history, furtherBack.plan);
    expect(forth.plan).toBe(second);
    expect(redo(forth.history, forth.plan).plan).toBe(third);
  });

  it('change nothing when there is nothing to go to', () => {
    expect(undo(emptyHistory, first)).toEqual({ plan: first, history: emptyHistory });
    expect(redo(emptyHistory, first)).toEqual({ plan: first, history: emptyHistory });
  });

  it('forget what was undone once something else is edited', () => {
    const back = undo(remember(emptyHistory, first, second), second);
    const history = remember(back.history, first, third);
    expect(history.future).toEqual([]);
    expect(redo(history, third).plan).toBe(third);
  });

  it('take a text that was typed as one step', () => {
    const typed = ['O', 'Or', 'Ord'].reduce(
      ({ plan, history }, text) => {
        const after = setConstantFor(plan, { kind: 'event' }, text);
        return { plan: after, history: remember(history, plan, after, { ongoing: 'event' }) };
      },
      { plan: second, history: remember(emptyHistory, first, second) },
    );
    const back = undo(typed.history, typed.plan);
    expect(back.plan).toBe(second);
    expect(undo(back.history, back.plan).plan).toBe(first);
  });

  it('keep two texts apart, and typing that follows an undo', () => {
    const one = remember(emptyHistory, first, second, { ongoing: 'event' });
    const plans = (history: PlanHistory) => history.past.map(({ plan }) => plan);
    expect(plans(remember(one, second, third, { ongoing: 'other' }))).toEqual([first, second]);
    const back = undo(one, second);
    expect(plans(remember(back.history, first, third, { ongoing: 'event' }))).toEqual([first]);
  });

  it('keep what an edit was called, and say which one was taken back or made again', () => {
    const history = remember(emptyHistory, first, second, { name: 'Use “Orders”' });
    const back = undo(history, second);
    expect(back.history.moved).toEqual({
      way: 'undone',
      before: first,
      after: second,
      name: 'Use “Orders”',
    });
    const forth = redo(back.history, back.plan);
    expect(forth.history.moved).toMatchObject({ way: 'redone', before: first, after: second });
    expect(forth.history.past).toEqual([{ plan: first, name: 'Use “Orders”' }]);
    expect(remember(forth.history, second, third).moved).toBeNull();
  });

  it('notice any part of a plan that changes, comes or goes', () => {
    const keyed: Plan = { ...first, messageIds: { by: 'content' } };
    expect(remember(emptyHistory, first, keyed).past).toHaveLength(1);
    expect(remember(emptyHistory, keyed, first).past).toHaveLength(1);
    expect(remember(emptyHistory, first, { ...first })).toBe(emptyHistory);
  });

  it('do not grow without bound', () => {
    let history = emptyHistory;
    for (let step = 0; step < 500; step++) history = remember(history, first, setZone(first, String(step)));
    expect(history.past.length).toBe(200);
  });
});

describe('destinations', () => {
  const narrowed: Plan = { ...second, destinations: { kind: 'only', names: ['Mixpanel'] } };

  it('are no step of the mapping', () => {
    expect(remember(emptyHistory, second, narrowed)).toBe(emptyHistory);
  });

  it('are never widened by undoing or redoing a mapping', () => {
    const history = remember(emptyHistory, first, second);
    const back = undo(history, narrowed);
    expect(back.plan).toEqual({ ...first, destinations: narrowed.destinations });
    const forth = redo(back.history, back.plan);
    expect(forth.plan.destinations).toBe(narrowed.destinations);
    expect(forth.plan.calls).toEqual(second.calls);
  });
});
