import { assertNever } from '../model/failure';
import type { Condition } from '../model/rowRule';
import { readNumber } from './readNumber';
import type { TimeReading } from './readTime';

/** Undefined: the cell is not what is compared, so that nobody can say. */
export type Verdict = boolean | undefined;

type ReadTime = (cell: string) => TimeReading;

/** A function that says whether a cell is what the condition asks for. */
export function conditionReader(condition: Condition, readTime: ReadTime): (cell: string) => Verdict {
  switch (condition.test) {
    case 'is':
    case 'isNot': {
      const wanted = new Set(condition.values.map(loosely));
      const expected = condition.test === 'is';
      return (cell) => wanted.has(loosely(cell)) === expected;
    }
    case 'contains':
    case 'containsNot': {
      const part = loosely(condition.value);
      const expected = condition.test === 'contains';
      return (cell) => loosely(cell).includes(part) === expected;
    }
    case 'empty':
      return (cell) => cell.trim() === '';
    case 'filled':
      return (cell) => cell.trim() !== '';
    case 'before':
    case 'until':
    case 'after':
    case 'since':
      return timeCondition(condition.test, condition.value, readTime);
    case 'less':
    case 'atMost':
    case 'more':
    case 'atLeast':
      return numberCondition(condition.test, condition.value);
    default:
      return assertNever(condition);
  }
}

function loosely(text: string): string {
  return text.trim().toLowerCase();
}

const dayPattern = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Where a time or a day begins and where the next one would, as ISO times; undefined when it is none. */
export function timeSpan(
  value: string,
  readTime: ReadTime,
): { readonly start: string; readonly end: string } | undefined {
  const text = value.trim();
  const start = readTime(text);
  if (start.kind !== 'time') return undefined;
  const day = dayPattern.exec(text);
  if (day === null) return { start: start.iso, end: new Date(Date.parse(start.iso) + 1).toISOString() };
  const next = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]) + 1));
  const end = readTime(next.toISOString().slice(0, 10));
  return end.kind === 'time' ? { start: start.iso, end: end.iso } : undefined;
}

function timeCondition(
  test: 'before' | 'until' | 'after' | 'since',
  value: string,
  readTime: ReadTime,
): (cell: string) => Verdict {
  const span = timeSpan(value, readTime);
  const isEarly = test === 'before' || test === 'until';
  // `until` and `after` part at the end of the day, the other two at its beginning.
  const limit = test === 'until' || test === 'after' ? span?.end : span?.start;
  return (cell) => {
    if (cell.trim() === '') return false;
    const reading = readTime(cell);
    if (reading.kind !== 'time' || limit === undefined) return undefined;
    // Times of one form sort as text.
    return reading.iso < limit === isEarly;
  };
}

function numberCondition(
  test: 'less' | 'atMost' | 'more' | 'atLeast',
  value: string,
): (cell: string) => Verdict {
  const wanted = readNumber(value);
  const limit = wanted.kind === 'number' ? wanted.value : undefined;
  return (cell) => {
    if (cell.trim() === '') return false;
    const reading = readNumber(cell);
    if (reading.kind !== 'number' || limit === undefined) return undefined;
    switch (test) {
      case 'less':
        return reading.value < limit;
      case 'atMost':
        return reading.value <= limit;
      case 'more':
        return reading.value > limit;
      case 'atLeast':
        return reading.value >= limit;
      default:
        return assertNever(test);
    }
  };
}
