import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLibrary } from '../../electron/library';
import { createTestLog } from './support/log';
import { temporaryFolder } from './support/temporaryFolder';

test('settings are kept from one start to the next', async () => {
  const folder = await temporaryFolder();
  const library = createLibrary(folder, createTestLog());
  expect(await library.settings()).toEqual({ version: 1, theme: 'system' });
  await library.setSettings({ version: 1, theme: 'dark' });
  expect(await createLibrary(folder, createTestLog()).settings()).toEqual({ version: 1, theme: 'dark' });
});

test('settings that cannot be understood give way to the defaults', async () => {
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, 'settings.json'), '{"version":1,"theme":"neon"}');
  const log = createTestLog();
  expect(await createLibrary(folder, log).settings()).toEqual({ version: 1, theme: 'system' });
  expect(log.lines).toHaveLength(1);
});
