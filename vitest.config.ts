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
          name: 'node',
          environment: 'node',
          // They start faster than processes, and each file still has a world of its own.
          pool: 'threads',
          testTimeout,
          include: ['tests/{shared,electron,faults,bench}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          testTimeout,
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/jsdom.ts'],
        },
      },
    ],
  },
});
