import path from 'node:path';
import { doorProblem, importProblem, nameProblem, sendProblem } from '../../electron/runtime/houseRules.mjs';
import { parseSource, type Source, type Sources } from './sources';

export const longestFile = 250;

/** Everything in which these sources break the rules of the house, a sentence each. */
export function architectureProblems(sources: Sources): readonly string[] {
  const parsed = [...sources].map(([file, text]) => parseSource(file, text));
  const graphOf = (imports: (source: Source) => readonly string[]): Graph =>
    new Map(parsed.map((source) => [source.file, targetsOf(source.file, imports(source), sources)]));
  return [
    ...parsed.flatMap(fileProblems),
    ...brokenImports(graphOf(({ imports }) => imports)),
    // Types may refer to each other across files, as the slices of a store do: they are gone when the app runs.
    ...cycles(graphOf(({ valueImports }) => valueImports)),
  ];
}

function fileProblems({ file, lines, imports, electron, callsSend, names }: Source): readonly string[] {
  const problems = [
    ...imports.map((specifier) => importProblem(file, specifier)),
    ...electron.map((name) => doorProblem(file, name)),
    ...[...names].map((name) => nameProblem(file, name)),
    callsSend ? sendProblem(file) : undefined,
    lines > longestFile ? `${lines} lines, more than ${longestFile}` : undefined,
  ];
  return problems.flatMap((problem) => (problem === undefined ? [] : [`${file}: ${problem}`]));
}

type Graph = ReadonlyMap<string, readonly string[]>;

function targetsOf(file: string, imports: readonly string[], sources: Sources): readonly string[] {
  return imports
    .filter((specifier) => specifier.startsWith('.') && !/\.(css|json|svg|png)(\?\w+)?$/.test(specifier))
    .map((specifier) => {
      const target = path.posix.join(path.posix.dirname(file), specifier);
      return ['', '.ts', '.tsx'].map((ending) => target + ending).find((name) => sources.has(name)) ?? target;
    });
}

/** An import that this test cannot follow would hide what lies behind it. */
function brokenImports(graph: Graph): readonly string[] {
  return [...graph].flatMap(([file, targets]) =>
    targets
      .filter((target) => !graph.has(target))
      .map((target) => `${file}: imports ${target}, which is no file`),
  );
}

function cycles(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];

  function walk(file: string, trail: readonly string[]): void {
    const start = trail.indexOf(file);
    if (start >= 0) found.push(`cycle: ${[...trail.slice(start), file].join(' → ')}`);
    if (start >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  }
  for (const file of graph.keys()) walk(file, []);
  return found;
}
