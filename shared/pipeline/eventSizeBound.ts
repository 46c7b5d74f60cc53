import type { Row } from '../model/csv';
import type { CallType } from '../model/event';
import type { Plan, Target } from '../model/plan';
import { limits } from '../segment/limits';
import type { EventWriter } from './eventWriter';
import { fieldIsUsed } from './fieldIsUsed';
import { JsonBytes, jsonLiteral } from './jsonBytes';

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
  const columns: number[] = [];
  let fixed = Math.max(0, ...writers.map(emptyBytes));
  for (const { from, target } of plan.fields) {
    if (!fieldIsUsed(target, types)) continue;
    // The category of a page stands in two places.
    for (let place = target.kind === 'category' ? 2 : 1; place > 0; place -= 1) {
      fixed += keyBytes(target) + bytesPerValue;
      if (from.kind === 'column') columns.push(from.column);
      else fixed += bytesPerUnit * from.value.length;
    }
  }
  const units = (limits.eventBytes - fixed) / bytesPerUnit;
  return ({ cells }) => {
    let length = 0;
    for (const column of columns) length += cells[column]?.length ?? 0;
    return length > units;
  };
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
