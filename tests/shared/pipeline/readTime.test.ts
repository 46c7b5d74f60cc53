import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { timeReader } from '../../../shared/pipeline/readTime';
import { anyText } from './anyText';

const inUtc = timeReader('UTC');
const inParis = timeReader('Europe/Paris');

function iso(reading: ReturnType<typeof inUtc>): string {
  return reading.kind === 'time' ? reading.iso : 'not understood';
}

describe('timeReader', () => {
  it.each([
    ['2024-01-02T03:04:05.678Z', '2024-01-02T03:04:05.678Z'],
    ['2024-01-02T03:04:05Z', '2024-01-02T03:04:05.000Z'],
    ['2024-01-31T03:04:05Z', '2024-01-31T03:04:05.000Z'],
    ['2024-02-29T03:04:05Z', '2024-02-29T03:04:05.000Z'],
    ['2024-01-02T03:04Z', '2024-01-02T03:04:00.000Z'],
    ['2024-01-02t03:04:05z', '2024-01-02T03:04:05.000Z'],
    ['2024-01-02 03:04:05.1Z', '2024-01-02T03:04:05.100Z'],
    ['2024-01-02 03:04:05.999999999Z', '2024-01-02T03:04:05.999Z'],
    ['2024-01-02 03:04:05,25Z', '2024-01-02T03:04:05.250Z'],
    ['2024-01-02T03:04:05+02:00', '2024-01-02T01:04:05.000Z'],
    ['2024-01-02T03:04:05-0530', '2024-01-02T08:34:05.000Z'],
    ['2024-01-02 03:04:05 +02', '2024-01-02T01:04:05.000Z'],
    ['2024-01-02 03:04:05+00', '2024-01-02T03:04:05.000Z'],
    ['2024-01-02 03:04:05 UTC', '2024-01-02T03:04:05.000Z'],
    [' 2024-01-02T03:04:05Z ', '2024-01-02T03:04:05.000Z'],
    ['0099-05-06T00:00:00.5Z', '0099-05-06T00:00:00.500Z'],
    ['1609459200', '2021-01-01T00:00:00.000Z'],
    ['1609459200123', '2021-01-01T00:00:00.123Z'],
  ])('reads %j', (cell, expected) => {
    expect(iso(inUtc(cell))).toBe(expected);
    expect(iso(inParis(cell))).toBe(expected);
  });

  it.each([
    ['2024-01-02', '2024-01-01T23:00:00.000Z'],
    ['2024-07-02', '2024-07-01T22:00:00.000Z'],
    ['2024-01-02 03:04', '2024-01-02T02:04:00.000Z'],
    ['2024-01-02T03:04:05.678', '2024-01-02T02:04:05.678Z'],
    ['2024-03-31 01:59', '2024-03-31T00:59:00.000Z'],
    ['2024-03-31 03:00', '2024-03-31T01:00:00.000Z'],
  ])('reads %j, which has no zone, in the zone of the plan', (cell, expected) => {
    expect(inParis(cell)).toEqual({ kind: 'time', iso: expected, gap: false });
  });

  it('says when the clocks skipped a time', () => {
    expect(inParis('2024-03-31 02:30')).toEqual({ kind: 'time', iso: '2024-03-31T01:30:00.000Z', gap: true });
  });

  it('takes the earlier of two times with the same name', () => {
    expect(inParis('2024-10-27 02:30')).toEqual({
      kind: 'time',
      iso: '2024-10-27T00:30:00.000Z',
      gap: false,
    });
  });

  it.each([
    '03/04/2021',
    '31/12/2024 18:20',
    '02.05.2026',
    'Jan 2, 2024',
    'yesterday',
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-01-02T24:00:00Z',
    '2024-01-02T03:60:00Z',
    '2024-01-02T03:04:61Z',
    '2024-01-02T03:04:05+15:00',
    '2024-01-02T03:04:05+02:60',
    '2024-1-2',
    '24-01-02',
    '2024-01-02T',
    '2024-01-02 3:04',
    '10:30',
    '2024-01-02T03:04:05.Z',
    '2024-01-02T03:04:05Z and more',
    '0000-01-01T00:00:00+14:00',
    '-2024-01-02',
    '20240102',
    'n/a',
    '',
  ])('does not guess at %j', (cell) => {
    expect(inUtc(cell)).toEqual({ kind: 'notUnderstood' });
    expect(inParis(cell)).toEqual({ kind: 'notUnderstood' });
  });

  it('reads nothing without a zone in a zone that it does not know', () => {
    const lost = timeReader('Europe/Atlantis');
    expect(lost('2024-01-02 03:04')).toEqual({ kind: 'notUnderstood' });
    expect(iso(lost('2024-01-02T03:04:05Z'))).toBe('2024-01-02T03:04:05.000Z');
  });

  it('agrees with luxon about local times all over the world', () => {
    const zones = [
      'UTC',
      'Europe/Paris',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
    ];
    const readers = new Map(zones.map((zone) => [zone, timeReader(zone)]));
    const times = fc.date({ min: new Date('1985-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...zones), times, (zone, date) => {
        const local = date.toISOString().slice(0, 23);
        const reading = readers.get(zone)?.(local);
        const luxon = DateTime.fromISO(local, { zone });
        const happensOnce = luxon.getPossibleOffsets().length === 1;
        if (reading?.kind !== 'time') throw new Error(`${local} was not read`);
        expect(reading.gap).toBe(luxon.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS") !== local);
        if (happensOnce) expect(reading.iso).toBe(luxon.toUTC().toISO());
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with luxon on every hour around the changes of the clocks', () => {
    for (const [zone, from] of [
      ['Europe/Paris', '2024-03-30'],
      ['Europe/Paris', '2024-10-26'],
      ['Australia/Lord_Howe', '2024-04-06'],
      ['America/New_York', '2024-03-09'],
    ] as const) {
      const read = timeReader(zone);
      for (let quarter = 0; quarter < 3 * 96; quarter += 1) {
        const wall = DateTime.fromISO(from, { zone: 'UTC' }).plus({ minutes: quarter * 15 });
        const local = wall.toFormat("yyyy-MM-dd'T'HH:mm");
        const expected = DateTime.fromISO(local, { zone });
        const offsets = expected.getPossibleOffsets().map((time) => time.toMillis());
        const reading = read(local);
        if (reading.kind !== 'time') throw new Error(`${local} was not read`);
        expect(Date.parse(reading.iso)).toBe(Math.min(...offsets));
      }
    }
  });

  it('never throws, and what it writes always has the same form', () => {
    const cell = fc.oneof(
      anyText(12),
      fc
        .array(fc.constantFrom('0', '1', '2', '3', '9', '-', ':', 'T', 'Z', '+', '.', ' ', '/'))
        .map((parts) => parts.join('')),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const reading = inParis(text);
        if (reading.kind === 'time') expect(reading.iso).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }),
      { numRuns: 300 },
    );
  });
});
