// Stands in for Electron's own default app in the runtime out of the npm registry: `electron <path> [args]`.
// The await at top level matters: Electron emits 'ready' only once this module has been evaluated, and
// privileged schemes can be registered only before that.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

process.defaultApp = true;
try {
  const target = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
  if (!target) throw new Error('usage: electron <path to an app> [arguments]');
  await import(pathToFileURL(entryOf(path.resolve(target))).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}

function entryOf(target) {
  const manifestFile = path.join(target, 'package.json');
  if (!existsSync(manifestFile)) return target;
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  app.setAppPath(target);
  app.name = manifest.productName ?? manifest.name;
  if (manifest.version) app.setVersion(manifest.version);
  return path.join(target, manifest.main ?? 'index.js');
}
