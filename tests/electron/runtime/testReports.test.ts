import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, readCounts } from '../../../electron/runtime/testReports.mjs';

const passedFile = { status: 'passed', assertionResults: [{}] };

describe('the count of a vitest report', () => {
  const numbers = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };

  it('is the number of tests', () => {
    expect(countVitest({ ...numbers, testResults: [passedFile] })).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
    });
  });

  it('has a failure for every file that cannot be loaded', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countVitest({ ...numbers, testResults: [passedFile, broken] }).failed).toBe(3);
  });
});

describe('the count of a Playwright report', () => {
  const stats = { expected: 5, unexpected: 2, flaky: 1, skipped: 3 };

  it('is the number of tests, and one that needed its second attempt has passed', () => {
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 6, failed: 2, skipped: 3 });
  });

  it('has a failure for every error outside of a test', () => {
    expect(countPlaywright({ stats, errors: [{ message: 'cannot be loaded' }] }).failed).toBe(3);
  });
});

describe('the counts of a runner', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'backfill-reports-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const count = () => ({ passed: 3, failed: 0, skipped: 0 });

  it('are those of its report', async () => {
    const file = path.join(folder, 'report.json');
    await writeFile(file, '{}');
    expect(readCounts({ file, code: 0, count })).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });

  it('hold a failure when it failed although no test did', async () => {
    const file = path.join(folder, 'report.json');
    await writeFile(file, '{}');
    expect(readCounts({ file, code: 1, count })).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('hold a failure when there is no report', () => {
    const file = path.join(folder, 'nowhere.json');
    expect(readCounts({ file, code: 0, count }).failed).toBe(1);
    expect(readCounts({ file, code: 1, count }).failed).toBe(1);
  });
});
