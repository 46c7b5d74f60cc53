import { describe, expect, it } from 'vitest';
import { doors } from '../electron/runtime/houseRules.mjs';
import { architectureProblems, longestFile } from './support/architecture';
import { readSources } from './support/sources';

describe('the architecture', () => {
  it('holds in every source file', async () => {
    const sources = await readSources();
    expect(architectureProblems(sources)).toEqual([]);
  });

  it('names only files that exist as owners', async () => {
    const sources = await readSources();
    expect(
      Object.values(doors)
        .flat()
        .filter((file) => !sources.has(file)),
    ).toEqual([]);
  });
});

describe('the check of the architecture', () => {
  /** A house in order, into which each test plants one thing. */
  const house = {
    'shared/plan.ts': `import { z } from 'zod';`,
    'electron/window.ts': `import { BrowserWindow } from 'electron';`,
    'electron/files.ts': `import path from 'node:path'; import { type BrowserWindow, app } from 'electron';`,
    'electron/engineHost.ts': `import type { Message } from './engine/messages'; import '../shared/plan';`,
    'electron/engine/messages.ts': `import { plan } from '../../shared/plan';`,
    'electron/engine/entry.ts': `import type {} from 'electron'; import './messages';`,
    'electron/ipc/handle.ts': `contents.send('x');`,
    'renderer/App.tsx': `import React from 'react'; import { plan } from '../shared/plan'; import './styles.css';`,
    'tests/plan.test.ts': `import { plan } from '../shared/plan'; import { BrowserWindow } from 'electron';`,
  };
  const noNetwork = 'the main process has no network: sending belongs to the engine';
  const problemsWith = (planted: Readonly<Record<string, string>>) =>
    architectureProblems(new Map(Object.entries({ ...house, ...planted })));

  it('finds nothing where nothing is wrong', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it.each([
    ['shared/a.ts', `import { readFile } from 'node:fs/promises';`, 'shared runs without Node'],
    ['shared/a.ts', `import { readFile } from 'fs';`, 'shared runs without Node'],
    ['shared/a.ts', `import '../electron/files';`, 'shared does not import from main'],
    ['shared/a.ts', `import React from 'react';`, 'shared does not import the package react'],
    [
      'renderer/a.tsx',
      `import { ipcRenderer } from 'electron';`,
      'renderer does not import the package electron',
    ],
    [
      'renderer/a.tsx',
      `const files = await import('../electron/files');`,
      'renderer does not import from main',
    ],
    [
      'renderer/a.tsx',
      `export * from '../electron/engine/messages';`,
      'renderer does not import from engine',
    ],
    ['renderer/a.tsx', `type A = import('../tests/plan.test').A;`, 'renderer does not import from tests'],
    ['electron/a.ts', `import { run } from './engine/entry';`, 'main does not import from engine'],
    ['electron/a.ts', `const papa = require('papaparse');`, 'main does not import the package papaparse'],
    ['electron/engine/a.ts', `import type { Files } from '../files';`, 'engine does not import from main'],
    [
      'electron/engine/a.ts',
      `import { app } from 'electron';`,
      'engine does not import the package electron',
    ],
    ['electron/practice/a.ts', `import '../engine/messages';`, 'practice does not import from engine'],
    ['electron/preload.ts', `import path from 'node:path';`, 'preload runs without Node'],
    [
      'electron/a.ts',
      `import { BrowserWindow as Window } from 'electron';`,
      'BrowserWindow belongs to electron/window.ts',
    ],
    ['electron/a.ts', `import electron from 'electron';`, 'import from electron by name'],
    ['electron/a.ts', `import * as electron from 'electron';`, 'import from electron by name'],
    ['electron/a.ts', `const electron = await import('electron');`, 'import from electron by name'],
    [
      'electron/a.ts',
      `window.webContents.send('x');`,
      'messages to the page are sent by electron/ipc/handle.ts',
    ],
    ['electron/a.ts', `import { request } from 'node:https';`, noNetwork],
    ['electron/a.ts', `import net from 'net';`, noNetwork],
    ['electron/a.ts', `import { net } from 'electron';`, noNetwork],
    ['electron/a.ts', `import { request } from 'undici';`, 'main does not import the package undici'],
    ['electron/ipc/a.ts', `const answer = await globalThis.fetch(address);`, noNetwork],
    ['electron/ipc/a.ts', `const send = fetch;`, noNetwork],
    ['electron/a.ts', `new WebSocket(address);`, noNetwork],
    [
      'electron/a.ts',
      `import { readFileSync as read } from 'node:fs';`,
      'readFileSync holds everything up: use what returns a promise',
    ],
    [
      'electron/engine/a.ts',
      `fs.existsSync(file);`,
      'existsSync holds everything up: use what returns a promise',
    ],
    ['shared/a.ts', '\n'.repeat(longestFile + 1), `${longestFile + 1} lines, more than ${longestFile}`],
    ['shared/a.ts', `import './nowhere';`, 'imports shared/nowhere, which is no file'],
  ])('finds what is planted in %s: %s', (file, text, problem) => {
    expect(problemsWith({ [file]: text })).toContain(`${file}: ${problem}`);
  });

  it.each(Object.entries(doors).filter(([name]) => !name.startsWith('ipcRenderer')))(
    'knows the owner of %s',
    (name, owners) => {
      expect(problemsWith({ 'electron/a.ts': `import { ${name} } from 'electron';` })).toEqual([
        `electron/a.ts: ${name} belongs to ${owners.join(' and ')}`,
      ]);
    },
  );

  it('lets those reach the network and wait for the disk who may', () => {
    const mayDoSo = {
      'electron/engine/a.ts': `import { createServer } from 'node:http'; await fetch(address);`,
      'electron/runtime/a.mjs': `import { existsSync } from 'node:fs'; existsSync(file);`,
    };
    expect(problemsWith(mayDoSo)).toEqual([]);
  });

  it('finds a cycle, however long', () => {
    const cycle = {
      'shared/a.ts': `import './b';`,
      'shared/b.ts': `import { type C, c } from './c';`,
      'shared/c.ts': `export * from './a';`,
    };
    expect(problemsWith(cycle)).toEqual(['cycle: shared/a.ts → shared/b.ts → shared/c.ts → shared/a.ts']);
  });

  it('lets types refer to each other', () => {
    const types = { 'shared/a.ts': `import type { B } from './b';`, 'shared/b.ts': `import './a';` };
    expect(problemsWith(types)).toEqual([]);
  });
});
