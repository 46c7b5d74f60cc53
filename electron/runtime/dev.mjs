// npm run dev [-- arguments for the app]: the page is served with hot reload; after a change of the main
// process, the engine, the practice endpoint or the preload these are rebuilt and the app starts again.
import { once } from 'node:events';
import { createServer } from 'node:http';
import * as vite from 'vite';
import { prepareElectron, startApp } from './electronProcess.mjs';
import { projectFolder } from './projectFolder.mjs';
import { runScript } from './script.mjs';

const configFile = `${projectFolder}/vite.config.ts`;

await runScript(async (processes) => {
  const prepared = await prepareElectron(processes);
  const url = await servePage();
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
 * Vite's own server would end this process at SIGTERM before the app and its display have ended, so it runs
 * inside ours. Loopback by number: the app accepts no other host, and "localhost" may resolve to ::1.
 */
async function servePage() {
  const http = createServer();
  const page = await vite.createServer({
    configFile,
    server: { middlewareMode: true, hmr: { server: http } },
  });
  http.on('request', page.middlewares);
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const address = http.address();
  if (typeof address !== 'object' || address === null) throw new Error('The page server has no port.');
  return `http://127.0.0.1:${address.port}/`;
}

/**
 * Builds these environments again whenever a file of theirs changes.
 * @param {readonly string[]} names
 * @param {() => void} rebuilt called whenever all of them are up to date
 */
async function watch(names, rebuilt) {
  const builder = await vite.createBuilder({ configFile, logLevel: 'warn', build: { watch: {} } });
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
