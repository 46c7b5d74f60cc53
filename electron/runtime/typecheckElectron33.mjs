// Part of `npm run typecheck`: what runs in Electron must run in the oldest supported one too, which is also the
// runtime of machines that reach only the npm registry. The project's types are those of the newest.
import path from 'node:path';
import ts from 'typescript';
import { cachedFolder } from './cacheFolder.mjs';
import { extractFromPackage } from './npmPackage.mjs';
import { projectFolder } from './projectFolder.mjs';
import { runScript, Stop } from './script.mjs';

const OLDEST = {
  spec: 'electron@33.2.1',
  integrity:
    'sha512-SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==',
};
const TYPES = 'package/electron.d.ts';

/** @type {ts.FormatDiagnosticsHost} */
const formatting = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => projectFolder,
  getNewLine: () => ts.sys.newLine,
};

await runScript(async () => {
  const folder = await cachedFolder('electron-33.2.1-types', (result) =>
    extractFromPackage(OLDEST, [TYPES], result),
  );
  const { options, fileNames } = readConfig(path.join(projectFolder, 'electron', 'tsconfig.json'));
  const program = ts.createProgram(fileNames, {
    ...options,
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
    // One program out of the sources of all folders, not one for each.
    rootDir: projectFolder,
    paths: { electron: [path.join(folder, TYPES)] },
  });
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length === 0) return 0;
  console.error(ts.formatDiagnosticsWithColorAndContext(problems, formatting));
  console.error(`With the types of ${OLDEST.spec}: ${problems.length} errors.`);
  return 1;
});

/** @param {string} file */
function readConfig(file) {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    file,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic },
  );
  if (!parsed) throw new Stop(`${file} cannot be read.`);
  return parsed;
}

/** @param {ts.Diagnostic} diagnostic */
function onUnRecoverableConfigFileDiagnostic(diagnostic) {
  throw new Stop(ts.formatDiagnostic(diagnostic, formatting));
}
