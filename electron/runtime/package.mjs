// npm run package            installers for this platform, around the official Electron
// npm run package -- --dir   the same app unpacked, around the Electron that `npm start` uses, so also offline
//
// With --prebuilt it packages the dist/ that is there. Both put their result into release/.
import { build as packageApp } from 'electron-builder';
import { build } from './build.mjs';
import { ensureElectron } from './electronRuntime.mjs';
import { projectFolder } from './projectFolder.mjs';
import { runScript } from './script.mjs';

const unpacked = process.argv.includes('--dir');
const prebuilt = process.argv.includes('--prebuilt');

await runScript(async () => {
  if (!prebuilt) await build();
  const files = await packageApp({
    projectDir: projectFolder,
    publish: 'never',
    ...(unpacked ? { dir: true, config: await localElectron() } : {}),
  });
  for (const file of files) console.log(file);
  return 0;
});

async function localElectron() {
  const { dist, version } = await ensureElectron();
  return { electronDist: dist, electronVersion: version };
}
