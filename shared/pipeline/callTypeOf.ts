import { callTypes, type CallType } from '../model/event';

const words: ReadonlyMap<string, CallType> = new Map([
  ...callTypes.map((type) => [type, type] as const),
  ...callTypes.map((type) => [`${type}s`, type] as const),
  ['identifies', 'identify'],
  ['aliases', 'alias'],
]);

/** The call that a cell names: `track`, `Tracks`, `Track event`, `IDENTIFY_CALL`. */
export function callTypeOf(cell: string): CallType | undefined {
  const text = cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]*(?:events?|calls?)$/, '');
  return words.get(text);
}
