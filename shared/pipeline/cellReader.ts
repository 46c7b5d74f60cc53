import { assertNever } from '../model/failure';
import type { Field } from '../model/plan';
import type { Issue } from '../model/run';
import { isRefusedIntegration } from '../segment/refusedIntegration';
import { addIssue } from './addIssue';
import type { Scalar } from './jsonTree';
import { readRawJson } from './rawJson';
import { readBoolean } from './readBoolean';
import { readNumber } from './readNumber';
import type { TimeReading } from './readTime';
import { compileSteps } from './transforms/compileSteps';
import { splitList, usualSeparator } from './transforms/listTexts';

/**
 * Reads a field's text: what is done to it, then its type, then what an empty one is sent as. Undefined when it says nothing
 * or is not understood; then there is an issue, too.
 */
export type CellReader = (cell: string, issues: Issue[], column: number | undefined) => Scalar | undefined;

export function cellReader(
  field: Field,
  readTime: (cell: string) => TimeReading,
  nowMilliseconds: number,
): CellReader {
  const read = typeReader(field, readTime, nowMilliseconds);
  const empty = emptyValue(field);
  const { steps = [] } = field;
  if (steps.length === 0) {
    return (cell, issues, column) => (cell === '' ? empty : read(cell, issues, column));
  }
  const change = compileSteps(steps);
  return (cell, issues, column) => {
    const text = change(cell, issues, column);
    if (text === undefined) return undefined;
    return text === '' ? empty : read(text, issues, column);
  };
}

/** An id, a name or a time that is empty is left out: nothing can stand in its place. */
function emptyValue({ target, whenEmpty }: Field): null | '' | undefined {
  if (whenEmpty === undefined || !('path' in target)) return undefined;
  return whenEmpty === 'null' ? null : '';
}

/** The reader of texts that are not empty. Ids, names and times have a type of their own, whatever the field's type says. */
function typeReader(
  field: Field,
  readTime: (cell: string) => TimeReading,
  nowMilliseconds: number,
): CellReader {
  const { target } = field;
  switch (target.kind) {
    case 'userId':
    case 'anonymousId':
    case 'previousId':
    case 'groupId':
    case 'event':
      return (cell) => (cell.trim() === '' ? undefined : cell);
    case 'name':
    case 'category':
      return (cell) => cell;
    case 'timestamp':
      return timeCell(readTime, nowMilliseconds);
    case 'integrations':
      if (isRefusedIntegration(target.name)) return refusedCell;
      return field.type === 'json' ? settingsCell : booleanCell;
    case 'properties':
    case 'traits':
    case 'groupTraits':
    case 'context':
      return valueCell(field);
    default:
      return assertNever(target);
  }
}

function valueCell(field: Field): CellReader {
  switch (field.type) {
    case 'text':
      return (cell) => cell;
    case 'number':
      return numberCell;
    case 'boolean':
      return booleanCell;
    case 'list':
      return listCell;
    case 'json':
      return jsonCell;
    default:
      return assertNever(field.type);
  }
}

const numberCell: CellReader = (cell, issues, column) => {
  const reading = readNumber(cell);
  if (reading.kind === 'number') return reading.value;
  if (reading.kind === 'tooLong') addIssue(issues, 'numberTooLong', column, cell);
  else addIssue(issues, 'numberNotUnderstood', column, cell);
  return undefined;
};

const booleanCell: CellReader = (cell, issues, column) => {
  const value = readBoolean(cell);
  if (value === undefined) addIssue(issues, 'booleanNotUnderstood', column, cell);
  return value;
};

const jsonCell: CellReader = (cell, issues, column) => {
  const value = readRawJson(cell);
  if (value === undefined) addIssue(issues, 'jsonNotUnderstood', column, cell);
  return value;
};

/** Texts between commas, or a list as JSON writes it. */
const listCell: CellReader = (cell, issues, column) => {
  const json = splitList(cell, usualSeparator);
  if (json === '') return undefined;
  // What begins like JSON and is no list would be torn apart at its commas.
  if (json === cell || !/^\s*[[{]/.test(cell)) return readRawJson(json);
  addIssue(issues, 'listNotUnderstood', column, cell);
  return undefined;
};

/** A destination's own settings, which switch it on as well. */
const settingsCell: CellReader = (cell, issues, column) =>
  readRawJson(cell) ?? booleanCell(cell, issues, column);

const refusedCell: CellReader = (cell, issues, column) => {
  addIssue(issues, 'integrationNotAllowed', column, cell);
  return undefined;
};

function timeCell(readTime: (cell: string) => TimeReading, nowMilliseconds: number): CellReader {
  // Clocks differ a little, and so do zones: an hour is what Mixpanel accepts, too.
  const latest = new Date(nowMilliseconds + 3_600_000).toISOString();
  return (cell, issues, column) => {
    if (cell.trim() === '') return undefined;
    const reading = readTime(cell);
    if (reading.kind === 'notUnderstood') {
      addIssue(issues, 'timeNotUnderstood', column, cell);
      return undefined;
    }
    // Times of one form sort as text.
    if (reading.gap) addIssue(issues, 'timeZoneGap', column, cell);
    if (reading.iso < '1970') addIssue(issues, 'timeBefore1970', column, cell);
    else if (reading.iso > latest) addIssue(issues, 'timeInFuture', column, cell);
    return reading.iso;
  };
}
