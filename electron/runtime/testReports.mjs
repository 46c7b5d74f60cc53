import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/**
 * @param {unknown} report of vitest's JSON reporter
 * @returns {Counts}
 */
export function countVitest(report) {
  const { testResults, ...counts } = vitestReport.parse(report);
  // A file that cannot even be loaded has no tests to count, and yet it failed.
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + broken.length,
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/**
 * @param {unknown} report of Playwright's JSON reporter
 * @returns {Counts}
 */
export function countPlaywright(report) {
  const { stats, errors } = playwrightReport.parse(report);
  // Errors outside of any test: a file that cannot be loaded, for instance.
  return {
    // Passed at its second attempt, which only a build server makes; Playwright lists it as flaky.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What one runner did, by its report. A runner that fails without saying which test did, or that leaves no report,
 * counts as one failure.
 * @param {{ file: string, code: number, count: (report: unknown) => Counts }} run
 * @returns {Counts}
 */
export function readCounts({ file, code, count }) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = count(JSON.parse(readFileSync(file, 'utf8')));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
