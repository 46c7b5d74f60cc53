// npm test:                               unit tests, then the built app in real Electron windows
// npm run test:e2e [-- Playwright args]:  only the second part
// npm run test:nightly:                   hundreds of kills, and files of gigabytes: all that takes too long for every day
//
// The last line is "N passed, N failed", counted from the reports of both runners. On Linux the windows open on
// a virtual display, so that tests neither need a desktop nor get in the way of the person at it.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { projectFolder } from './projectFolder.mjs';
import { ensureElectron } from './electronRuntime.mjs';
import { runScript, Stop } from './script.mjs';
import { requireSystemLibraries } from './systemLibraries.mjs';
import { countPlaywright, countVitest, readCounts } from './testReports.mjs';
import { startVirtualDisplay } from './virtualDisplay.mjs';

const [mode, ...playwrightArguments] = process.argv.slice(2);
const onlyWindows = mode === '--e2e';
const nightly = mode === '--nightly';
/** What both runners are told: how much time there is, and which of their files. */
const environment = nightly ? { BACKFILL_NIGHTLY: '1' } : {};
const unitFiles = nightly ? ['tests/faults'] : [];
const windowFiles = nightly ? ['killed'] : [];
const needsDisplay = process.platform === 'linux';

await runScript(async (processes) => {
  const electron = await ensureElectron();
  requireSystemLibraries(electron.executable, { virtualDisplay: needsDisplay });

  /** @type {{ name: string, counts: import('./testReports.mjs').Counts }[]} */
  const parts = [];
  if (!onlyWindows) parts.push({ name: 'unit', counts: await runUnitTests(processes) });
  parts.push({ name: `Electron ${electron.version}`, counts: await runWindowTests(processes) });

  console.log();
  for (const { name, counts } of parts) {
    console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
  const passed = parts.reduce((sum, { counts }) => sum + counts.passed, 0);
  const failed = parts.reduce((sum, { counts }) => sum + counts.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** @param {import('./processes.mjs').Processes} processes */
async function runUnitTests(processes) {
  const file = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runner(processes, 'vitest/vitest.mjs', ['run', ...unitFiles, ...reporters], environment);
  return readCounts({ file, code, count: countVitest });
}

/** @param {import('./processes.mjs').Processes} processes */
async function runWindowTests(processes) {
  const file = freshReport('playwright.json');
  const code = await runPlaywright(processes);
  return readCounts({ file, code, count: countPlaywright });
}

/** @param {import('./processes.mjs').Processes} processes */
async function runPlaywright(processes) {
  try {
    await build();
  } catch (error) {
    // The unit tests' result is worth its summary even if there is no app to open.
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    return 1;
  }
  const display = needsDisplay ? await startVirtualDisplay(processes) : {};
  return runner(processes, '@playwright/test/cli.js', ['test', ...windowFiles, ...playwrightArguments], {
    ...environment,
    ...display,
  });
}

/**
 * Removes the report of an earlier run, so that it is never taken for this one's.
 * @param {string} name
 */
function freshReport(name) {
  const file = path.join(projectFolder, 'test-results', name);
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {import('./processes.mjs').Processes} processes
 * @param {string} script inside node_modules
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [variables]
 */
function runner(processes, script, args, variables = {}) {
  const file = path.join(projectFolder, 'node_modules', script);
  const options = { cwd: projectFolder, env: { ...process.env, ...variables } };
  return processes.start(process.execPath, [file, ...args], options).exited;
}
