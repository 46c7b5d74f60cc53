// `npm run bench`: measures the engine beside others in one run; tests/bench/bench.ts says how.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { projectFolder } from './projectFolder.mjs';
import { runScript } from './script.mjs';

const entries = ['bench', 'contender', 'endpoint'];

await runScript(async (processes) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backfill-bench-'));
  try {
    await bundle(folder);
    // A process of its own, because what this one holds in memory would count for those that it starts.
    const bench = [path.join(folder, 'bench.js'), ...process.argv.slice(2)];
    return await processes.start(process.execPath, bench).exited;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * Plain JavaScript, as the app ships it: nothing is translated in the processes that are measured.
 * @param {string} folder
 */
async function bundle(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: folder,
      rolldownOptions: {
        input: Object.fromEntries(
          entries.map((name) => [name, path.join(projectFolder, 'tests/bench', `${name}.ts`)]),
        ),
        external: [...builtinModules, /^node:/],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', format: 'es' },
      },
    },
  });
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
}
