import path from 'node:path';
import type { ImportReport } from '../../shared/model/report';
import { createEventTally } from '../../shared/pipeline/tallyEvents';
import { attentionName } from './attentionFile';
import { keepReport, readFolderReport, type ReportPorts } from './folderReport';
import { importReport, reportedNames } from './importReport';
import { isThere } from './isThere';
import { readJobFile } from './jobFile';
import type { JournalState } from './journalState';
import { journalName, readJournal } from './readJournal';
import { recallProgress } from './recallProgress';
import { readSettled } from './settledFile';

/**
 * The report of the last run of an import that has come to its end. Where the process died before it was written, or an
 * earlier run's is all there is, it is written again as far as the folder tells: the course of the last run's speed is missing,
 * and so are the kinds and times of events that were read after the last settled place.
 *
 * Undefined when there is none and no run has come to its end, or the import's data was deleted.
 */
export async function recallReport(folder: string, ports: ReportPorts): Promise<ImportReport | undefined> {
  const written = await readFolderReport(folder);
  const stored = await readJobFile(folder);
  if (stored === undefined) return written;
  const { state } = await readJournal(path.join(folder, journalName));
  const end = state.ended();
  if (end === undefined || written?.delivery.runs === state.runs()) return written;
  const report = importReport(
    {
      last: await recallProgress(folder, stored),
      origin: stored.origin,
      statistics: await recallStatistics(folder, state),
      delivery: {
        ...state.numbers(),
        runs: state.runs(),
        speed: written?.delivery.speed ?? { intervalMilliseconds: 1000, events: [] },
      },
      endedAt: end.at,
    },
    { job: stored.job, ...ports, attentionFile: await isThere(path.join(folder, attentionName)) },
  );
  await keepReport(folder, report);
  return report;
}

async function recallStatistics(folder: string, state: JournalState) {
  const events = createEventTally();
  const settled = await readSettled(folder, state);
  if (settled !== undefined) events.addCounts(settled.events);
  return events.summary(reportedNames);
}
