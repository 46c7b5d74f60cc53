import type { LaterColumn, Row } from '../model/csv';
import { columnOfPath } from '../model/columnPath';
import { commonType } from './jsonColumns';
import { isObject, jsonFields, visitLeaves } from './jsonLeaves';
import type { JsonRecord } from './jsonRecord';
import { jsonCell, jsonType, readJson } from './readJson';

export interface JsonRows {
  readonly read: (record: JsonRecord) => Row;
  /** Columns that rows read since the last call had, and that there are none for; the same one may come again. */
  readonly takeLater: () => readonly LaterColumn[];
}

/** As much of a text that is no object as is kept, to be shown and found again. */
const keptLength = 1000;
/** Of a row; what is more is not told one by one. */
const mostLater = 1000;

/**
 * Makes rows of JSON objects. What there is no column for is kept in a row's extra cells, with its name, and what is no object
 * as it is written: nothing vanishes.
 */
export function createJsonRows(columns: readonly string[]): JsonRows {
  const fields = jsonFields(columns);
  let later = new Map<string, LaterColumn['type']>();

  function read({ rowNumber, text, torn }: JsonRecord): Row {
    const cells = new Array<string>(columns.length).fill('');
    const reading = torn === true ? undefined : readJson(text);
    if (reading === undefined || !isObject(reading.value)) {
      const problem = torn === true ? 'cutOff' : 'notJson';
      return { rowNumber, cells, problem, ...kept(text.trim()) };
    }
    const extraCells: string[] = [];
    const { value: object, marked } = reading;
    visitLeaves(object, fields, (value, field, path) => {
      const cell = isObject(value) && Object.keys(value).length === 0 ? '' : jsonCell(value, marked);
      if (field?.column !== undefined) cells[field.column] = cell;
      else if (cell !== '' && extraCells.length < mostLater) {
        const name = columnOfPath(path);
        extraCells.push(`${name}: ${cell}`);
        if (later.size < mostLater) later.set(name, commonType(later.get(name), jsonType(value, marked)));
      }
    });
    const found = { rowNumber, cells, ...(extraCells.length === 0 ? {} : { extraCells }) };
    if (text.includes('\uFFFD')) return { ...found, problem: 'undecodable' };
    return extraCells.length === 0 ? found : { ...found, problem: 'unknownField' };
  }

  return {
    read,
    takeLater() {
      if (later.size === 0) return [];
      const found = [...later].map(([name, type]) => (type === undefined ? { name } : { name, type }));
      later = new Map();
      return found;
    },
  };
}

function kept(text: string): Pick<Row, 'extraCells'> {
  if (text === '') return {};
  return { extraCells: [text.length > keptLength ? `${text.slice(0, keptLength)}…` : text] };
}
