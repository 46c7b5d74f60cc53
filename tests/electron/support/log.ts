import type { Log } from '../../../electron/log';

/** A log whose lines a test can read. */
export function createTestLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  return {
    lines,
    info: (text) => {
      lines.push(`info ${text}`);
    },
    error: (text) => {
      lines.push(`error ${text}`);
    },
  };
}
