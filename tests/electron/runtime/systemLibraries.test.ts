import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { requireSystemLibraries } from '../../../electron/runtime/systemLibraries.mjs';

describe.runIf(process.platform === 'linux')('what Electron needs of the system', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'backfill-path-'));
    vi.stubEnv('PATH', folder);
    await command('ldd', 'echo "libc.so.6 => /lib/libc.so.6 (0x1)"');
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  async function command(name: string, text: string): Promise<void> {
    await writeFile(path.join(folder, name), `#!/bin/sh\n${text}\n`);
    await chmod(path.join(folder, name), 0o755);
  }
  const check = (virtualDisplay: boolean) => () => {
    requireSystemLibraries('electron', { virtualDisplay });
  };

  it('is enough when all of it is there', async () => {
    expect(check(false)).not.toThrow();
    await command('Xvfb', '');
    expect(check(true)).not.toThrow();
  });

  it('is named, with one line to copy, when a library is missing', async () => {
    await command('ldd', 'echo "  libnss3.so => not found"; echo "  libgbm.so.1 => not found"');
    expect(check(false)).toThrow(/without libnss3\.so, libgbm\.so\.1\./);
    expect(check(false)).toThrow(/apt-get install -y --no-install-recommends xvfb .*libnss3 libgbm1/);
  });

  it('is not named in full when all of it is missing', async () => {
    await command('ldd', 'for n in 1 2 3 4 5 6; do echo " lib$n.so => not found"; done');
    expect(check(false)).toThrow(/without lib4\.so, lib5\.so, lib6\.so and 3 more libraries\./);
  });

  it('includes the virtual display where one is needed', () => {
    expect(check(true)).toThrow(/without Xvfb\./);
  });

  it('goes by the names of the distribution', async () => {
    await command('apt-cache', '[ "$2" = libasound2t64 ]');
    expect(check(true)).toThrow(/libgtk-3-0 libnss3 libgbm1 libasound2t64/);
  });
});
