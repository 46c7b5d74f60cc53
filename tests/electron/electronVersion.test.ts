import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('releases are made with a current Electron, pinned exactly', async () => {
  const manifest: unknown = JSON.parse(await readFile('package.json', 'utf8'));
  expect(manifest).toHaveProperty(
    'devDependencies.electron',
    expect.stringMatching(/^(4[5-9]|[5-9]\d)\.\d+\.\d+$/),
  );
});
