import { defineConfig } from '@playwright/test';

// Start it with `npm run test:e2e`, which builds the app and brings a display of its own.
export default defineConfig({
  testDir: 'tests/e2e',
  // The reports beside it stay when Playwright empties this folder.
  outputDir: 'test-results/e2e',
  // Every test is a whole app: more of them at once would fight for the processor and the keyboard focus.
  workers: 1,
  // Real windows on a build server's busy machine: what needs its second attempt is listed as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
});
