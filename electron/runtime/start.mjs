// npm start [-- arguments for the app]: builds the app and opens it.
import { build } from './build.mjs';
import { prepareElectron, startApp } from './electronProcess.mjs';
import { runScript } from './script.mjs';

await runScript(async (processes) => {
  const prepared = await prepareElectron(processes);
  await build();
  return startApp(processes, prepared).exited;
});
