// npm run dev [-- arguments for the app]: the page is served with hot reload; after a change of the main
// process, the engine, the practice endpoint or the preload these are rebuilt and the app starts again.
import { createBuilder, createServer } from 'vite';
import { prepareElectron, projectFolder, startApp } from './electronProcess.mjs';
import { runScript, Stop } from './script.mjs';

const configFile = `${projectFolder}/vite.config.ts`;

await runScript(async (processes) => {
  const prepared = await prepareElectron(processes);
  // Loopback by number: the app accepts no other host, and "localhost" may resolve to ::1.
  const server = await createServer({ configFile, server: { host: '127.0.0.1' } });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Stop('The development server has no address.');
  console.log(`The page is served from ${url}`);

  return new Promise((resolve, reject) => {
    /** @type {import('./processes.mjs').Started | undefined} */
    let current;
    const replace = async () => {
      const previous = current;
      current = undefined;
      await previous?.stop();
      const app = startApp(processes, prepared, { BACKFILL_DEV_SERVER_URL: url });
      current = app;
      app.exited.then((code) => {
        if (app !== current) return;
        // Closing the window ends the session; a crash is there to be repaired.
        if (code === 0) resolve(code);
        else console.error(`The app ended with code ${code}; it starts again after the next change.`);
      }, reject);
    };
    let replaced = Promise.resolve();
    const rebuilt = () => {
      // One after the other: a second save must not start a second window.
      replaced = replaced.then(replace);
      replaced.catch(reject);
    };
    watch(['main', 'preload'], rebuilt).catch(reject);
  });
});

/**
 * Builds these environments again whenever a file of theirs changes.
 * @param {readonly string[]} names
 * @param {() => void} rebuilt called whenever all of them are up to date
 */
async function watch(names, rebuilt) {
  const builder = await createBuilder({ configFile, logLevel: 'warn', build: { watch: {} } });
  const outdated = new Set(names);
  for (const name of names) {
    const environment = builder.environments[name];
    if (!environment) throw new Error(`vite.config.ts has no environment "${name}".`);
    const watcher = await builder.build(environment);
    if (!('on' in watcher)) throw new Error('Vite built once instead of watching.');
    watcher.on('event', (event) => {
      if (event.code === 'START') outdated.add(name);
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code === 'END' && outdated.delete(name) && outdated.size === 0) rebuilt();
    });
  }
}
