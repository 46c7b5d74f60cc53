import { projectFolder } from './projectFolder.mjs';
import { ensureElectron } from './electronRuntime.mjs';
import { requireSystemLibraries } from './systemLibraries.mjs';
import { lacksDisplay, startVirtualDisplay } from './virtualDisplay.mjs';

/**
 * Everything a window needs on this machine: the binary, its libraries and a display.
 * @param {import('./processes.mjs').Processes} processes
 */
export async function prepareElectron(processes) {
  const electron = await ensureElectron();
  const virtual = lacksDisplay();
  requireSystemLibraries(electron.executable, { virtualDisplay: virtual });
  console.log(`Electron ${electron.version} (${electron.source})`);
  if (!virtual) return { electron, display: {} };

  const display = await startVirtualDisplay(processes);
  console.log(
    `No display found: the window opens on a virtual one (${display['DISPLAY']}), where nobody sees it.`,
  );
  return { electron, display };
}

/**
 * Opens the built app of this project.
 * @param {import('./processes.mjs').Processes} processes
 * @param {Awaited<ReturnType<typeof prepareElectron>>} prepared
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function startApp(processes, { electron, display }, environment = {}) {
  const args = [projectFolder, ...sandboxArguments(), ...process.argv.slice(2)];
  // Terminals inside other Electron apps (VS Code) set ELECTRON_RUN_AS_NODE, which would open no window.
  const env = { ...process.env, ...display, ...environment, ELECTRON_RUN_AS_NODE: undefined };
  return processes.start(electron.executable, args, { env });
}

/** Chromium refuses to start as root with its sandbox on; the app itself never turns it off. */
function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
