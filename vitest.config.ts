import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Milliseconds that even the slowest property test keeps to on a busy machine. */
const testTimeout = 30_000;

export default defineConfig({
  test: {
    // All cores: by default one stays free for whoever watches, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'pure',
          environment: 'node',
          pool: 'threads',
          // What has no side effects needs no world of its own for each file: loading it once takes half of the time away.
          isolate: false,
          testTimeout,
          include: ['tests/shared/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'node',
          environment: 'node',
          // They start faster than processes, and each file still has a world of its own.
          pool: 'threads',
          testTimeout,
          include: ['tests/{electron,faults,bench}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          // The widgets are loaded once, not for each file: what a file changes for all is undone in the set-up of the next.
          isolate: false,
          // The Map step has hundreds of elements, which a busy machine draws slowly.
          testTimeout: 2 * testTimeout,
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/jsdom.ts'],
        },
      },
    ],
  },
});
