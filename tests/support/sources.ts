import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/** Text of every source file by its path from the project's root, with slashes. */
export type Sources = ReadonlyMap<string, string>;

/** What one file imports, as far as the architecture cares. */
export interface Source {
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly string[];
  /** Those of them that are still there when the types are gone. */
  readonly valueImports: readonly string[];
  /** Names of values, not of types, that come from electron; "*" for all of it. */
  readonly electron: readonly string[];
  readonly callsSend: boolean;
  /** Every name in it: of functions, members, values and types. */
  readonly names: ReadonlySet<string>;
}

const root = path.resolve(import.meta.dirname, '../..');
const folders = ['electron', 'renderer', 'shared', 'tests'];

export async function readSources(): Promise<Sources> {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of await readdir(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(tsx?|m?js)$/.test(entry.name)) continue;
      const file = path.join(entry.parentPath, entry.name);
      sources.set(path.relative(root, file).split(path.sep).join('/'), await readFile(file, 'utf8'));
    }
  }
  return sources;
}

export function parseSource(file: string, text: string): Source {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const imports: string[] = [];
  const valueImports: string[] = [];
  const electron: string[] = [];
  const names = new Set<string>();
  let callsSend = false;

  function visit(node: ts.Node): void {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      imports.push(specifier);
      if (!isTypeOnly(node)) valueImports.push(specifier);
      if (specifier === 'electron') electron.push(...valuesOf(node));
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      callsSend ||= node.expression.name.text === 'send';
    }
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  }
  visit(tree);
  return { file, lines: text.split('\n').length - 1, imports, valueImports, electron, callsSend, names };
}

/** Of an import or export declaration, an `import('…')` of a value or of a type, a `require('…')`. */
function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (!ts.isCallExpression(node)) return undefined;
  const { expression, arguments: args } = node;
  const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
  return isRequire || expression.kind === ts.SyntaxKind.ImportKeyword ? textOf(args[0]) : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isImportTypeNode(node);
}

function valuesOf(node: ts.Node): readonly string[] {
  if (isTypeOnly(node)) return [];
  if (!ts.isImportDeclaration(node)) return ['*'];
  const clause = node.importClause;
  const bindings = clause?.namedBindings;
  const names =
    bindings && ts.isNamedImports(bindings)
      ? bindings.elements
          .filter((element) => !element.isTypeOnly)
          .map((element) => (element.propertyName ?? element.name).text)
      : bindings
        ? ['*']
        : [];
  return clause?.name ? ['default', ...names] : names;
}
