import path from 'node:path';
import type { Rectangle } from 'electron';
import { z } from 'zod';
import { createJsonFile, type JsonFile } from './jsonFile';
import type { Log } from './log';

const pixels = z.number().int().min(-100_000).max(100_000);

const windowStateSchema = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels }).optional(),
  maximized: z.boolean(),
});
export type WindowState = Readonly<z.infer<typeof windowStateSchema>>;

export function createWindowState(folder: string, log: Log): JsonFile<WindowState> {
  return createJsonFile(path.join(folder, 'window.json'), windowStateSchema, { maximized: false }, log);
}

/** Pixels of the window's top that must be on a screen, so that it can be taken hold of. */
const grip = { width: 100, height: 30 } as const;

/** Where the window stood, or nothing when that screen is not there any more. */
export function boundsOnScreen(state: WindowState, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  const { bounds } = state;
  if (!bounds) return {};
  const reachable = workAreas.some(
    (area) =>
      Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >= grip.width &&
      bounds.y >= area.y &&
      bounds.y + grip.height <= area.y + area.height,
  );
  return reachable ? bounds : {};
}
