import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { FailureError } from '../../shared/model/failure';
import { reportHtml } from '../../shared/report/reportHtml';
import { pageName, type ReportPorts } from './folderReport';
import { readJobFile } from './jobFile';
import { recallReport } from './recallReport';
import { isSameFile, writeWholeFile } from './wholeFile';
import { writeAtomically } from './writeAtomically';

/**
 * Where the page of an import's report is; written again when it is missing, or is not of the last run that has ended.
 *
 * @throws FailureError `reportMissing` when no run of the import has come to its end yet
 */
export async function findReport(folder: string, ports: ReportPorts): Promise<string> {
  const page = path.join(folder, pageName);
  const there = await stat(page).then(
    (found) => found.isFile(),
    () => false,
  );
  const report = await recallReport(folder, ports).catch((error: unknown) => {
    // Where nothing can be written, an earlier page says more than none.
    if (!there) throw error;
    return undefined;
  });
  if (there) return page;
  if (report === undefined) throw new FailureError('reportMissing');
  await writeAtomically(page, reportHtml(report));
  return page;
}

/**
 * Copies the page of an import's report to where the person wants it.
 *
 * @throws FailureError `reportMissing`, `reportUnwritable`, and `reportOverOriginal` when it would replace the file that was
 * imported
 */
export async function saveReport(
  folder: string,
  to: string,
  { random, ...ports }: ReportPorts & { readonly random: () => number },
): Promise<void> {
  const page = await readFile(await findReport(folder, ports), 'utf8');
  const stored = await readJobFile(folder);
  if (stored !== undefined && (await isSameFile(stored.job.path, to))) {
    throw new FailureError('reportOverOriginal', { name: stored.job.fileName });
  }
  await writeWholeFile(to, random, async (append) => {
    await append(page);
    return to;
  });
}
