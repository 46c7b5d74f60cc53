import { createBuilder } from 'vite';
import { projectFolder } from './projectFolder.mjs';
import { Stop } from './script.mjs';

/** Builds page, main process, engine, practice endpoint and preload into dist/, as `npm run build` does. */
export async function build() {
  const builder = await createBuilder({ configFile: `${projectFolder}/vite.config.ts`, logLevel: 'warn' });
  try {
    await builder.buildApp();
  } catch (error) {
    // The message shows file, line and cause; the bundler's own stack helps nobody here.
    throw new Stop(error instanceof Error ? error.message : String(error));
  }
}
