import { describe, expect, it } from 'vitest';
import {
  addField,
  constantFor,
  removeField,
  sendRest,
  setCallColumn,
  setCallTypes,
  setCallValue,
  setColumnTarget,
  setConstant,
  setConstantFor,
  setFieldTarget,
  setFieldType,
  setMessageIds,
  setWhenMissing,
  setZone,
  toggleCallType,
} from '../../../shared/model/editPlan';
import { type Field, type Plan, planSchema } from '../../../shared/model/plan';

const userId: Field = { from: { kind: 'column', column: 0 }, target: { kind: 'userId' }, type: 'text' };
const total: Field = {
  from: { kind: 'column', column: 3 },
  target: { kind: 'properties', path: ['total'] },
  type: 'number',
};
const eventName: Field = {
  from: { kind: 'constant', value: 'Order Completed' },
  target: { kind: 'event' },
  type: 'text',
};
const plan: Plan = {
  version: 1,
  dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' },
  columns: ['user_id', 'city', 'address.zip', 'total', '.'],
  calls: { by: 'row', types: ['track'] },
  fields: [userId, total, eventName],
  time: { zone: 'Europe/Paris', whenMissing: 'invalid' },
  destinations: { kind: 'all' },
};

describe('calls', () => {
  it('are switched on in the order in which they are sent', () => {
    expect(toggleCallType(plan, 'identify').calls).toEqual({ by: 'row', types: ['identify', 'track'] });
  });

  it('are switched off', () => {
    expect(toggleCallType(plan, 'track').calls).toEqual({ by: 'row', types: [] });
  });

  it('of a column give way to the same calls for every row', () => {
    const byColumn = setCallColumn(plan, 1, [{ value: 'x', types: ['page'] }]);
    expect(toggleCallType(byColumn, 'group').calls).toEqual({ by: 'row', types: ['group'] });
  });

  it('come from a column, value by value', () => {
    const byColumn = setCallColumn(plan, 1, [
      { value: 'order', types: ['track', 'identify'] },
      { value: 'test', types: [] },
    ]);
    expect(byColumn.calls).toEqual({
      by: 'column',
      column: 1,
      values: [
        { value: 'order', types: ['identify', 'track'] },
        { value: 'test', types: [] },
      ],
    });
  });

  it('of a value are changed in place, added, or forgotten', () => {
    const byColumn = setCallColumn(plan, 1, [
      { value: 'a', types: ['track'] },
      { value: 'b', types: [] },
    ]);
    expect(setCallValue(byColumn, 'a', ['page']).calls).toMatchObject({
      values: [
        { value: 'a', types: ['page'] },
        { value: 'b', types: [] },
      ],
    });
    expect(setCallValue(byColumn, 'c', []).calls).toMatchObject({
      values: [{ value: 'a' }, { value: 'b' }, { value: 'c', types: [] }],
    });
    expect(setCallValue(byColumn, 'a', null).calls).toMatchObject({ values: [{ value: 'b', types: [] }] });
  });

  it('of a value mean nothing where every row is the same', () => {
    expect(setCallValue(plan, 'a', ['page'])).toBe(plan);
  });
});

describe('setColumnTarget', () => {
  it('moves a column and keeps its place among the fields', () => {
    const edited = setColumnTarget(plan, 0, { kind: 'anonymousId' }, 'text');
    expect(edited.fields).toEqual([{ ...userId, target: { kind: 'anonymousId' } }, total, eventName]);
  });

  it('puts a new field where its column stands, before fixed texts', () => {
    const city = setColumnTarget(plan, 1, { kind: 'traits', path: ['city'] }, 'text');
    expect(city.fields.map((field) => field.from)).toEqual([
      { kind: 'column', column: 0 },
      { kind: 'column', column: 1 },
      { kind: 'column', column: 3 },
      { kind: 'constant', value: 'Order Completed' },
    ]);
    const last = setColumnTarget(plan, 4, { kind: 'traits', path: ['x'] }, 'text');
    expect(last.fields.map((field) => field.from.kind)).toEqual(['column', 'column', 'column', 'constant']);
  });

  it('takes a column away', () => {
    expect(setColumnTarget(plan, 3, null, 'text').fields).toEqual([userId, eventName]);
  });

  it('is the same plan when there was nothing to take away', () => {
    expect(setColumnTarget(plan, 1, null, 'text')).toBe(plan);
  });

  it('changes only the first field of a column that goes to several places', () => {
    const twice = addField(plan, { ...userId, target: { kind: 'traits', path: ['id'] } });
    const edited = setColumnTarget(twice, 0, { kind: 'anonymousId' }, 'text');
    expect(edited.fields.map((field) => field.target)).toEqual([
      { kind: 'anonymousId' },
      total.target,
      { kind: 'event' },
      { kind: 'traits', path: ['id'] },
    ]);
  });
});

describe('fields by index', () => {
  it('change their place and type', () => {
    expect(setFieldTarget(plan, 1, { kind: 'properties', path: ['revenue'] }, 'text').fields[1]).toEqual({
      ...total,
      target: { kind: 'properties', path: ['revenue'] },
      type: 'text',
    });
    expect(setFieldType(plan, 1, 'text').fields[1]).toEqual({ ...total, type: 'text' });
  });

  it('are added and removed', () => {
    const added = addField(plan, eventName);
    expect(added.fields).toHaveLength(4);
    expect(removeField(added, 0).fields).toEqual([total, eventName, eventName]);
  });

  it('that do not exist change nothing', () => {
    expect(setFieldTarget(plan, 9, { kind: 'userId' }, 'text')).toBe(plan);
    expect(setFieldType(plan, 9, 'number')).toBe(plan);
    expect(removeField(plan, 9)).toBe(plan);
    expect(setConstant(plan, 9, 'x')).toBe(plan);
  });

  it('that already have the type are left alone', () => {
    expect(setFieldType(plan, 1, 'number')).toBe(plan);
  });
});

describe('fixed text', () => {
  it('is set by index, and never on a column', () => {
    expect(setConstant(plan, 2, 'Signed Up').fields[2]).toEqual({
      ...eventName,
      from: { kind: 'constant', value: 'Signed Up' },
    });
    expect(setConstant(plan, 0, 'x')).toBe(plan);
  });

  it('is set, changed and taken away by its place', () => {
    const without = removeField(plan, 2);
    expect(constantFor(without, { kind: 'event' })).toBe(-1);
    const named = setConstantFor(without, { kind: 'event' }, 'Order Completed');
    expect(named.fields).toEqual([userId, total, eventName]);
    expect(constantFor(named, { kind: 'event' })).toBe(2);
    expect(setConstantFor(named, { kind: 'event' }, 'Order').fields[2]?.from).toEqual({
      kind: 'constant',
      value: 'Order',
    });
    expect(setConstantFor(named, { kind: 'event' }, '').fields).toEqual([userId, total]);
    expect(setConstantFor(without, { kind: 'event' }, '')).toBe(without);
  });

  it('leaves a column with the same place alone', () => {
    expect(setConstantFor(plan, { kind: 'userId' }, '').fields).toEqual(plan.fields);
    expect(setConstantFor(plan, { kind: 'userId' }, 'u1').fields).toHaveLength(4);
  });
});

describe('time', () => {
  it('has a zone and an answer for rows without one', () => {
    expect(setZone(plan, 'Asia/Tokyo').time).toEqual({ zone: 'Asia/Tokyo', whenMissing: 'invalid' });
    expect(setWhenMissing(plan, 'importStart').time).toEqual({
      zone: 'Europe/Paris',
      whenMissing: 'importStart',
    });
  });
});

describe('sendRest', () => {
  const rest = [0, 1, 2, 4].map((column) => ({ column, type: 'text' as const }));

  it('sends columns under their own names, dots nested, in the order of the columns', () => {
    expect(sendRest(plan, rest, 'properties').fields).toEqual([
      userId,
      { from: { kind: 'column', column: 1 }, target: { kind: 'properties', path: ['city'] }, type: 'text' },
      {
        from: { kind: 'column', column: 2 },
        target: { kind: 'properties', path: ['address', 'zip'] },
        type: 'text',
      },
      total,
      eventName,
    ]);
  });

  it('leaves mapped columns and columns without a usable name alone', () => {
    const sent = sendRest(plan, rest, 'traits').fields.flatMap(({ from }) =>
      from.kind === 'column' ? [from.column] : [],
    );
    expect(sent).toEqual([0, 1, 2, 3]);
  });

  it('copes with 2,000 columns', () => {
    const columns = Array.from({ length: 2000 }, (_, index) => `c${String(index)}`);
    const wide = { ...plan, columns, fields: [] };
    const all = columns.map((_, column) => ({ column, type: 'text' as const }));
    expect(sendRest(wide, all, 'properties').fields).toHaveLength(2000);
  });
});

it('every edit yields a plan that crosses to the engine, and leaves the one before untouched', () => {
  const before = structuredClone(plan);
  const edits: readonly ((plan: Plan) => Plan)[] = [
    (p) => setCallTypes(p, ['alias', 'group']),
    (p) => setCallColumn(p, 1, [{ value: 'a', types: ['page'] }]),
    (p) => setCallValue(p, 'b', []),
    (p) => setColumnTarget(p, 1, { kind: 'context', path: ['ip'] }, 'text'),
    (p) => setConstantFor(p, { kind: 'integrations', name: 'Mixpanel' }, 'no'),
    (p) => sendRest(p, [{ column: 2, type: 'boolean' }], 'traits'),
    (p) => setZone(p, 'UTC'),
    (p) => setMessageIds(p, { by: 'column', column: 0 }),
    (p) => setMessageIds(p, undefined),
  ];
  let edited = plan;
  for (const edit of edits) {
    edited = edit(edited);
    expect(planSchema.parse(edited)).toEqual(edited);
  }
  expect(plan).toEqual(before);
});
