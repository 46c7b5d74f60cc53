import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { boundsOnScreen, createWindowState } from '../../electron/windowState';
import { createTestLog } from './support/log';
import { temporaryFolder } from './support/temporaryFolder';

const screen = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const at = (x: number, y: number) => ({ bounds: { x, y, width: 1000, height: 700 }, maximized: false });

test('a window that can be taken hold of stands where it stood', () => {
  expect(boundsOnScreen(at(100, 100), [screen])).toEqual(at(100, 100).bounds);
  expect(boundsOnScreen(at(2000, 0), [screen, second])).toEqual(at(2000, 0).bounds);
  expect(boundsOnScreen(at(-900, 25), [screen])).toEqual(at(-900, 25).bounds);
});

test.each([
  ['its screen is gone', 2000, 100],
  ['it is left of the screen', -950, 100],
  ['its title bar is above the screen', 100, 0],
  ['its title bar is below the screen', 100, 1060],
])('when %s it opens in the middle again', (_why, x, y) => {
  expect(boundsOnScreen(at(x, y), [screen])).toEqual({});
});

test('the first start has no place yet', () => {
  expect(boundsOnScreen({ maximized: false }, [screen])).toEqual({});
});

test('the place is kept, and a damaged one forgotten', async () => {
  const folder = await temporaryFolder();
  const state = createWindowState(folder, createTestLog());
  await state.write({ ...at(1, 2), maximized: true });
  expect(await state.read()).toEqual({ ...at(1, 2), maximized: true });
  await writeFile(path.join(folder, 'window.json'), '{"bounds":{"x":1e9}}');
  expect(await state.read()).toEqual({ maximized: false });
});
