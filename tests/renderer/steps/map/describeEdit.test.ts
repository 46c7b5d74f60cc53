import { expect, it } from 'vitest';
import { describeEdit } from '../../../../renderer/steps/map/describeEdit';
import {
  addField,
  removeField,
  setColumnTarget,
  setConstant,
  setFieldType,
  setMessageIds,
  setWhenMissing,
  setZone,
  toggleCallType,
} from '../../../../shared/model/editPlan';
import type { Plan } from '../../../../shared/model/plan';
import { columnField, emptyPlan, textField } from '../../../support/mapPlan';

const total = columnField(2, { kind: 'properties', path: ['total'] });
const event = textField('Order', { kind: 'event' });
const plan = emptyPlan({ fields: [total, event] });

it.each<[string, (plan: Plan) => Plan, unknown]>([
  [
    'another target',
    (old) => setColumnTarget(old, 2, { kind: 'userId' }, 'text'),
    { kind: 'becomes', field: columnField(2, { kind: 'userId' }) },
  ],
  [
    'a column that is sent now',
    (old) => setColumnTarget(old, 0, { kind: 'userId' }, 'text'),
    { kind: 'becomes', field: columnField(0, { kind: 'userId' }) },
  ],
  ['a column left out', (old) => setColumnTarget(old, 2, null, 'text'), { kind: 'notSent', field: total }],
  [
    'a further field',
    (old) => addField(old, textField('x', { kind: 'name' })),
    { kind: 'becomes', field: textField('x', { kind: 'name' }) },
  ],
  ['a field removed', (old) => removeField(old, 1), { kind: 'notSent', field: event }],
  [
    'another type',
    (old) => setFieldType(old, 0, 'number'),
    { kind: 'type', field: { ...total, type: 'number' } },
  ],
  [
    'another text',
    (old) => setConstant(old, 1, 'Sale'),
    { kind: 'text', field: textField('Sale', { kind: 'event' }) },
  ],
  [
    'how a field is read',
    (old) => ({ ...old, fields: [{ ...total }, event] }),
    { kind: 'reading', field: total },
  ],
  ['several fields', (old) => ({ ...old, fields: [] }), { kind: 'fields', count: 2 }],
  ['another order', (old) => ({ ...old, fields: [event, total] }), { kind: 'order' }],
  [
    'the calls, with fields that follow',
    (old) => ({ ...toggleCallType(old, 'identify'), fields: [] }),
    { kind: 'calls' },
  ],
  [
    'which rows are sent',
    (old) => ({ ...old, rule: { join: 'and', groups: [[{ column: 0, test: 'filled' }]] }, fields: [] }),
    { kind: 'rule' },
  ],
  ['the zone', (old) => setZone(old, 'Asia/Tokyo'), { kind: 'zone', zone: 'Asia/Tokyo' }],
  ['rows without a time', (old) => setWhenMissing(old, 'importStart'), { kind: 'whenMissing' }],
  ['repeated rows', (old) => setMessageIds(old, { by: 'content' }), { kind: 'messageIds' }],
  ['anything else', (old) => ({ ...old, columns: [] }), { kind: 'other' }],
])('tells %s', (_what, edit, expected) => {
  expect(describeEdit(plan, edit(plan))).toEqual(expected);
});
