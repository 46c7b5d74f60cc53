import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SenderStamp } from '../../shared/model/event';
import { type Failure, toFailure } from '../../shared/model/failure';
import { type ImportReport, reportSchema } from '../../shared/model/report';
import type { EventSummary } from '../../shared/model/statistics';
import { reportHtml } from '../../shared/report/reportHtml';
import { importReport, type RunFacts } from './importReport';
import type { ImportJob } from './messages';
import { joinCourses } from './rateMeter';
import { writeAtomically } from './writeAtomically';

/** Where an import runs, as its report tells. */
export interface ReportPorts {
  readonly stamp: SenderStamp;
  readonly appVersion: string;
  /** Undefined without Electron. */
  readonly electronVersion: string | undefined;
  /** IANA name of the computer's time zone. */
  readonly timeZone: string;
}

const jsonName = 'report.json';
export const pageName = 'report.html';

/** Leaves the report in the import's folder. Never rejects. */
export async function keepFolderReport(
  job: ImportJob,
  facts: RunFacts,
  ports: ReportPorts & { readonly log: (text: string, failure: Failure) => void },
): Promise<void> {
  try {
    await writeFolderReport(job, facts, ports);
  } catch (error) {
    // What was sent is in the journal: an import does not fail for want of words about it.
    ports.log('the report of an import could not be written', toFailure(error));
  }
}

/**
 * Writes `report.json` and `report.html` into the import's folder, each whole or as it was before. What a crash has kept an
 * earlier run from writing is missing in the course of its speed, and in nothing else.
 */
async function writeFolderReport(job: ImportJob, facts: RunFacts, ports: ReportPorts): Promise<void> {
  const earlier = await readFolderReport(job.folder);
  const { speed } = facts.delivery;
  const whole: RunFacts = {
    ...facts,
    statistics: moreOf(facts.statistics, earlier?.statistics),
    delivery: {
      ...facts.delivery,
      speed: earlier === undefined ? speed : joinCourses(earlier.delivery.speed, speed),
    },
  };
  await keepReport(job.folder, importReport(whole, { job, ...ports, attentionFile: false }));
}

/** A run that ended before it read the file to where an earlier one was knows less than that one. */
function moreOf(now: EventSummary, earlier: EventSummary | undefined): EventSummary {
  return earlier !== undefined && earlier.events.total > now.events.total ? earlier : now;
}

/** The report says whether there is a file of the rows that need attention. */
export async function noteAttentionFile(folder: string, attentionFile: boolean): Promise<void> {
  const report = await readFolderReport(folder);
  if (report !== undefined) await keepReport(folder, { ...report, attentionFile });
}

/** Undefined when there is none that can be understood. */
export async function readFolderReport(folder: string): Promise<ImportReport | undefined> {
  try {
    return reportSchema.parse(JSON.parse(await readFile(path.join(folder, jsonName), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes both forms of the report, each whole or as it was before. */
export async function keepReport(folder: string, report: ImportReport): Promise<void> {
  await writeAtomically(path.join(folder, jsonName), `${JSON.stringify(report, undefined, 2)}\n`);
  await writeAtomically(path.join(folder, pageName), reportHtml(report));
}
