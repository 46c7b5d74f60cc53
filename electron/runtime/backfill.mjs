#!/usr/bin/env node
// npx backfill COMMAND …: the built app's command in plain Node, without Electron.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from './projectFolder.mjs';

const built = path.join(projectFolder, 'dist/main/headless.js');

if (existsSync(built)) {
  await import(pathToFileURL(built).href);
} else {
  console.error('Backfill is not built yet: run “npm run build” first.');
  process.exitCode = 5;
}
