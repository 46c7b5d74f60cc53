// The house rules as ESLint rules.
import path from 'node:path';
import { projectFolder } from './projectFolder.mjs';
import { doorProblem, importProblem, nameProblem, sendProblem } from './houseRules.mjs';

/** @param {import('eslint').Rule.RuleContext} context */
function fileOf(context) {
  return path.relative(projectFolder, context.filename).split(path.sep).join('/');
}

/** @type {import('eslint').Rule.RuleModule} */
const imports = {
  create(context) {
    const file = fileOf(context);
    return {
      // Import and export declarations, import() and the import('…') of a type: all of them have a source.
      ':matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportAllDeclaration, TSImportType) > Literal.source':
        /** @param {import('eslint').Rule.Node} source */
        (source) => {
          const message = source.type === 'Literal' ? importProblem(file, String(source.value)) : undefined;
          if (message) context.report({ node: source, message });
        },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const doors = {
  create(context) {
    const file = fileOf(context);
    return {
      'ImportDeclaration[source.value="electron"][importKind!="type"] > .specifiers[importKind!="type"]':
        /** @param {import('eslint').Rule.Node} specifier */
        (specifier) => {
          const message = doorProblem(file, importedName(specifier));
          if (message) context.report({ node: specifier, message });
        },
      'CallExpression[callee.property.name="send"]':
        /** @param {import('eslint').Rule.Node} call */
        (call) => {
          const message = sendProblem(file);
          if (message) context.report({ node: call, message });
        },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const names = {
  create(context) {
    const file = fileOf(context);
    return {
      ':matches(:matches(CallExpression, NewExpression) > Identifier.callee, CallExpression > MemberExpression.callee > Identifier.property, ImportSpecifier > Identifier.imported)':
        /** @param {import('eslint').Rule.Node} node */
        (node) => {
          const message = node.type === 'Identifier' ? nameProblem(file, node.name) : undefined;
          if (message) context.report({ node, message });
        },
    };
  },
};

/** @param {import('eslint').Rule.Node} specifier */
function importedName(specifier) {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  if (specifier.type !== 'ImportSpecifier') return 'default';
  const { imported } = specifier;
  return imported.type === 'Identifier' ? imported.name : String(imported.value);
}

export const house = { rules: { imports, doors, names } };
