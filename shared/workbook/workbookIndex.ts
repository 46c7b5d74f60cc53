import { FailureError } from '../model/failure';
import type { DateSystem } from './serialTime';
import { type Attributes, readXml } from './xmlReader';

export interface WorkbookIndex {
  /** In the order of their tabs, sheets of cells only. */
  readonly sheets: readonly SheetEntry[];
  readonly dateSystem: DateSystem;
  /** Paths inside of the file; undefined where there is none. */
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

interface Relation {
  readonly id: string;
  /** The last part of its type: both kinds of workbooks, transitional and strict, write the same there. */
  readonly type: string;
  readonly path: string;
}

/**
 * Where the workbook itself lies inside of its file, by what `_rels/.rels` says.
 *
 * @throws FailureError `fileWorkbookBroken`, and `fileIsBinaryExcel` of an .xlsb
 */
export function workbookPath(rels: string): string {
  const path = relations(rels, '').find(({ type }) => type === 'officeDocument')?.path;
  if (path === undefined) throw new FailureError('fileWorkbookBroken');
  if (path.endsWith('.bin')) throw new FailureError('fileIsBinaryExcel');
  return path;
}

/** Where what belongs to a part is listed: `xl/workbook.xml` has `xl/_rels/workbook.xml.rels`. */
export function relsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/**
 * What the workbook says of its parts.
 *
 * @param path of the workbook inside of its file
 * @param rels what belongs to it
 * @throws FailureError `fileWorkbookBroken`
 */
export function workbookIndex(path: string, workbook: string, rels: string): WorkbookIndex {
  const related = relations(rels, path.slice(0, path.lastIndexOf('/') + 1));
  const sheets: SheetEntry[] = [];
  let dateSystem: DateSystem = 1900;
  readXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && isTrue(attributes['date1904'])) dateSystem = 1904;
      if (name !== 'sheet') return;
      const sheet = sheetEntry(attributes, related);
      if (sheet !== undefined) sheets.push(sheet);
    },
  });
  const pathOf = (wanted: string) => related.find(({ type }) => type === wanted)?.path;
  return { sheets, dateSystem, sharedStrings: pathOf('sharedStrings'), styles: pathOf('styles') };
}

/** Undefined for a chart, a dialog or macros. */
function sheetEntry(attributes: Attributes, related: readonly Relation[]): SheetEntry | undefined {
  // The prefix is the writer's choice.
  const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
  const target = related.find((relation) => relation.id === id && relation.type === 'worksheet');
  const { name, state = 'visible' } = attributes;
  if (target === undefined || name === undefined || name === '') return undefined;
  return { name, path: target.path, hidden: state !== 'visible' };
}

function relations(rels: string, folder: string): Relation[] {
  const found: Relation[] = [];
  readXml(rels, {
    open: (name, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External') return;
      if (id === undefined || type === undefined || target === undefined) return;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path: resolved(target, folder) });
    },
  });
  return found;
}

/** Targets are relative to the folder of the part that names them, or begin with a slash. */
function resolved(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
