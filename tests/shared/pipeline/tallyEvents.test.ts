import { expect, it } from 'vitest';
import {
  eventCountsSchema,
  eventSummarySchema,
  nameLength,
  nameLimit,
} from '../../../shared/model/statistics';
import { type CountedEvent, createEventTally } from '../../../shared/pipeline/tallyEvents';

function event(changes: Partial<CountedEvent> = {}): CountedEvent {
  return { type: 'track', timestamp: '2024-01-31T10:00:00.000Z', eventName: 'Signed Up', ...changes };
}

const some = [
  event(),
  event({ timestamp: '2024-02-01T00:00:00.000Z', eventName: 'Order Completed' }),
  event({ type: 'identify', timestamp: '2024-01-30T00:00:00.000Z', eventName: undefined }),
  event(),
];

it('counts events by type, name and day', () => {
  const tally = createEventTally();
  for (const one of some) tally.add(one);
  expect(tally.summary(10)).toEqual({
    events: { total: 4, byType: { identify: 1, group: 0, alias: 0, track: 3, page: 0, screen: 0 } },
    timeRange: { first: '2024-01-30T00:00:00.000Z', last: '2024-02-01T00:00:00.000Z' },
    histogram: {
      unit: 'day',
      bars: [
        { start: '2024-01-30', count: 1 },
        { start: '2024-01-31', count: 2 },
        { start: '2024-02-01', count: 1 },
      ],
    },
    eventNames: [
      { name: 'Signed Up', count: 2 },
      { name: 'Order Completed', count: 1 },
    ],
  });
  expect(tally.summary(1).eventNames).toEqual([{ name: 'Signed Up', count: 2 }]);
});

it('goes on from what was kept as text', () => {
  const before = createEventTally();
  for (const one of some.slice(0, 2)) before.add(one);
  const kept = eventCountsSchema.parse(JSON.parse(JSON.stringify(before.counts())));
  const after = createEventTally();
  after.addCounts(kept);
  for (const one of some.slice(2)) after.add(one);
  const whole = createEventTally();
  for (const one of some) whole.add(one);
  expect(after.counts()).toEqual(whole.counts());
  expect(after.summary(10)).toEqual(whole.summary(10));
});

it('takes nothing from a tally that has counted nothing', () => {
  const tally = createEventTally();
  tally.addCounts(createEventTally().counts());
  expect(tally.summary(10)).toEqual(createEventTally().summary(10));
  expect(tally.summary(10).timeRange).toBeUndefined();
});

it('stays within its bounds whatever the names are', () => {
  const tally = createEventTally();
  for (let index = 0; index < nameLimit + 100; index += 1) {
    tally.add(event({ eventName: `${index} ${'long'.repeat(200)}` }));
  }
  expect(eventCountsSchema.parse(tally.counts()).names).toHaveLength(nameLimit);
  expect(eventSummarySchema.parse(tally.summary(50)).eventNames[0]?.name).toHaveLength(nameLength);
  expect(tally.summary(50).events.total).toBe(nameLimit + 100);
});
