import { Liquid, type Template as Parsed } from 'liquidjs';
import { planLimits } from '../model/plan';

/** What a template is filled with: the cells of its columns. */
export interface CompiledTemplate {
  /** Indexes of the columns that it names. */
  readonly columns: readonly number[];
  /** Names that are no column of this file. */
  readonly unknown: readonly string[];
  readonly fill: (cells: readonly string[]) => { readonly text: string } | { readonly failed: string };
}

/** What can be in a template: nothing that repeats, reads files, asks for the time or for chance. */
const tags = ['assign', 'case', 'comment', 'echo', 'if', 'liquid', 'raw', 'unless', '#'];
const filters = [
  ...['abs', 'append', 'at_least', 'at_most', 'capitalize', 'ceil', 'compact', 'default', 'divided_by'],
  ...['downcase', 'escape', 'first', 'floor', 'join', 'last', 'lstrip', 'minus', 'modulo', 'plus', 'prepend'],
  ...['remove', 'remove_first', 'remove_last', 'replace', 'replace_first', 'replace_last', 'reverse'],
  ...['round', 'rstrip', 'size', 'slice', 'slugify', 'sort', 'split', 'squish', 'strip', 'strip_html'],
  ...['strip_newlines', 'times', 'truncate', 'truncatewords', 'uniq', 'upcase', 'url_decode', 'url_encode'],
];

const liquid = createLiquid();

/** A Liquid template for rows with these columns; in words what is wrong with it where it is none. */
export function compileTemplate(
  template: string,
  columns: readonly string[],
): CompiledTemplate | { readonly problem: string } {
  try {
    const parsed = liquid.parse(template);
    return { ...usedColumns(parsed, columns), fill: filler(parsed, columns) };
  } catch (error) {
    return { problem: messageOf(error) };
  }
}

function createLiquid(): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    dynamicPartials: false,
    templates: {},
    parseLimit: planLimits.text,
    // In characters, counted by what the filters make: a filter could double a text again and again.
    memoryLimit: 1_000_000,
  });
  for (const tag of Object.keys(engine.tags))
    if (!tags.includes(tag)) Reflect.deleteProperty(engine.tags, tag);
  for (const filter of Object.keys(engine.filters)) {
    if (!filters.includes(filter)) Reflect.deleteProperty(engine.filters, filter);
  }
  return engine;
}

interface Used {
  readonly columns: readonly number[];
  readonly unknown: readonly string[];
}

/** `{{ row["Order ID"] }}` names a column, and `{{ email }}` does where the name is one word. */
function usedColumns(parsed: Parsed[], columns: readonly string[]): Used {
  const named = liquid
    .globalVariableSegmentsSync(parsed)
    .map(([first, second]) => (first === 'row' ? second : first));
  // A name that is worked out row by row may be any.
  if (named.some((name) => typeof name !== 'string')) return { columns: [...columns.keys()], unknown: [] };
  const names = [...new Set(named.filter((name) => typeof name === 'string'))];
  const indexes = names.map((name) => columns.indexOf(name));
  return {
    columns: indexes.filter((index) => index !== -1).sort((one, other) => one - other),
    unknown: names.filter((_, index) => indexes[index] === -1),
  };
}

function filler(parsed: Parsed[], columns: readonly string[]): CompiledTemplate['fill'] {
  const used = usedColumns(parsed, columns).columns;
  return (cells) => {
    const named: (readonly [string, unknown])[] = used.map((index) => [
      columns[index] ?? '',
      cells[index] ?? '',
    ]);
    try {
      // A column may be called `__proto__`; here it becomes a key like any other.
      const row: unknown = Object.fromEntries(named);
      const text: unknown = liquid.renderSync(parsed, Object.fromEntries([...named, ['row', row]]));
      return { text: String(text) };
    } catch (error) {
      return { failed: messageOf(error) };
    }
  };
}

/** What Liquid says of it, without the place in the text: templates are one line, nearly always. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, (?:file:.*, )?line:\d+, col:\d+$/, '');
}
