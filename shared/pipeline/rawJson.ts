import { jsonCell, readJson } from './readJson';

/** A list or an object, as it is written in an event. */
export interface RawJson {
  readonly json: string;
}

/**
 * A cell that holds a list or an object in JSON, on one line and with its numbers as they are written. Undefined for anything
 * else, and for what is nested so deep that nobody could read it again.
 */
export function readRawJson(cell: string): RawJson | undefined {
  const reading = readJson(cell);
  if (reading === undefined || typeof reading.value !== 'object' || reading.value === null) return undefined;
  try {
    return { json: jsonCell(reading.value, reading.marked) };
  } catch {
    return undefined;
  }
}
