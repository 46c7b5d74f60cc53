import path from 'node:path';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { house } from '../electron/runtime/houseLint.mjs';
import { projectFolder } from '../electron/runtime/projectFolder.mjs';

/** What the house's own rules say of a planted file. */
function messages(file: string, text: string): readonly string[] {
  const config: Linter.Config = {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { house },
    rules: { 'house/imports': 'error', 'house/doors': 'error', 'house/names': 'error' },
  };
  const linter = new Linter({ cwd: projectFolder });
  return linter.verify(text, config, path.join(projectFolder, file)).map(({ message }) => message);
}

describe('the rules of the house, as the linter says them', () => {
  it.each([
    ['shared/a.ts', `import path from 'node:path';`, 'shared runs without Node'],
    ['shared/a.ts', `export * from '../electron/log';`, 'shared does not import from main'],
    ['electron/a.ts', `const run = await import('./engine/runImport');`, 'main does not import from engine'],
    [
      'electron/engine/a.ts',
      `import { app } from 'electron';`,
      'engine does not import the package electron',
    ],
    [
      'renderer/a.tsx',
      `type A = import('../tests/support/app').TestApp;`,
      'renderer does not import from tests',
    ],
    ['electron/a.ts', `import { dialog } from 'electron';`, 'dialog belongs to electron/dialogs.ts'],
    ['electron/a.ts', `import * as electron from 'electron';`, 'import from electron by name'],
    [
      'electron/a.ts',
      `import { request } from 'node:https';`,
      'the main process has no network: sending belongs to the engine',
    ],
    [
      'electron/a.ts',
      `const answer = await fetch(address);`,
      'the main process has no network: sending belongs to the engine',
    ],
    [
      'electron/a.ts',
      `const text = fs.readFileSync(file);`,
      'readFileSync holds everything up: use what returns a promise',
    ],
    [
      'electron/a.ts',
      `import { existsSync as exists } from 'node:fs';`,
      'existsSync holds everything up: use what returns a promise',
    ],
    ['electron/a.ts', `contents.send('x');`, 'messages to the page are sent by electron/ipc/handle.ts'],
  ])('find what is planted in %s: %s', (file, text, problem) => {
    expect(messages(file, text)).toEqual([problem]);
  });

  it.each([
    [
      'electron/a.ts',
      `import { type BrowserWindow, app } from 'electron'; import type { dialog } from 'electron';`,
    ],
    ['electron/a.ts', `import type { Message } from './engine/messages';`],
    ['electron/runtime/a.ts', `import { existsSync } from 'node:fs'; existsSync(file);`],
    ['electron/practice/a.ts', `import { createServer } from 'node:http';`],
    ['electron/dialogs.ts', `import { dialog } from 'electron';`],
    ['tests/a.ts', `import { dialog } from 'electron'; import '../electron/engine/runImport';`],
  ])('let pass what is right in %s: %s', (file, text) => {
    expect(messages(file, text)).toEqual([]);
  });
});

describe('the linter', () => {
  it.each(['shared/model/plan.ts', 'electron/main.ts', 'electron/engine/entry.ts', 'renderer/App.tsx'])(
    'holds %s to the strict rules, without exceptions in comments',
    async (file) => {
      const config: unknown = await new ESLint({ cwd: projectFolder }).calculateConfigForFile(file);
      expect(config).toMatchObject({
        linterOptions: { noInlineConfig: true },
        rules: {
          'house/imports': [2],
          'house/doors': [2],
          'house/names': [2],
          'max-lines': [2, 250],
          'no-console': [2, {}],
          '@typescript-eslint/consistent-type-assertions': [2, { assertionStyle: 'never' }],
          '@typescript-eslint/no-explicit-any': [2],
          '@typescript-eslint/no-non-null-assertion': [2],
        },
      });
    },
  );
});
