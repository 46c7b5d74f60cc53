import type { Row } from '../model/csv';
import type { CallType } from '../model/event';
import type { Field, Plan, Target } from '../model/plan';
import { limits } from '../segment/limits';
import type { EventWriter } from './eventWriter';
import { fieldIsSent } from './fieldIsUsed';
import { JsonBytes, jsonLiteral } from './jsonBytes';
import { sourceColumns } from './sourceColumns';
import { lengthBound } from './transforms/lengthBound';

/** One unit of UTF-16 takes at most six bytes in JSON (`\u0000`). */
const bytesPerUnit = 6;
/** More than any number or boolean takes beyond its cell, with quotes, comma and braces. */
const bytesPerValue = 40;

/**
 * A function that says whether an event of the row could be longer than Segment takes. Its answer is often yes for nothing,
 * and never no by mistake: nearly all rows are so short that their events need not be written to be measured.
 */
export function eventSizeBound(
  plan: Plan,
  types: readonly CallType[],
  writers: readonly EventWriter[],
): (row: Row) => boolean {
  const cells: { readonly column: number; readonly factor: number }[] = [];
  let fixed = Math.max(0, ...writers.map(emptyBytes));
  for (const field of plan.fields) {
    if (!fieldIsSent(field, types)) continue;
    const { from, target, steps = [] } = field;
    const bound = lengthBound(steps);
    // What cannot be known before has to be written.
    if (bound === undefined || from.kind === 'template') return () => true;
    // The category of a page stands in two places.
    for (let place = target.kind === 'category' ? 2 : 1; place > 0; place -= 1) {
      fixed += keyBytes(target) + bytesPerValue + bytesPerUnit * bound.extra;
      fixed += bytesPerUnit * bound.factor * fixedUnits(from);
      for (const column of sourceColumns(from, plan.columns)) cells.push({ column, factor: bound.factor });
    }
  }
  const units = (limits.eventBytes - fixed) / bytesPerUnit;
  return (row) => {
    let length = 0;
    for (const { column, factor } of cells) length += factor * (row.cells[column]?.length ?? 0);
    return length > units;
  };
}

/** Units of UTF-16 that are the same for every row. */
function fixedUnits(from: Field['from']): number {
  if (from.kind === 'constant') return from.value.length;
  return from.kind === 'columns' ? (from.columns.length - 1) * from.separator.length : 0;
}

/** Bytes of an event of which no field says anything. */
function emptyBytes(write: EventWriter): number {
  const out = new JsonBytes(1024);
  const shared = {
    timestamp: '0'.repeat(24),
    rowNumber: Number.MAX_SAFE_INTEGER,
    idStart: '0'.repeat(limits.messageIdLength),
  };
  write([], shared, out);
  return out.length;
}

/** Of all keys on the way to the value, each with its colon, comma and braces. */
function keyBytes(target: Target): number {
  const keys = 'path' in target ? target.path : 'name' in target ? [target.name] : [target.kind];
  return keys.reduce((sum, key) => sum + jsonLiteral(JSON.stringify(key)).bytes.length + 4, 0);
}
