import { callTypes, type SenderStamp } from '../../shared/model/event';
import { type Failure, nameFailure } from '../../shared/model/failure';
import type { Plan } from '../../shared/model/plan';
import { type ImportReport, longestRule } from '../../shared/model/report';
import type { ImportProgress } from '../../shared/model/run';
import type { EventSummary } from '../../shared/model/statistics';
import { verificationQuery } from '../../shared/report/verificationQuery';
import { ruleText } from '../../shared/ruleText';
import type { ImportOrigin } from './journal';
import type { ImportJob } from './messages';
import { hashPlan } from './messageIdPrefix';
import type { Course } from './rateMeter';
import type { RunNumbers } from './runNumbers';

/** What one run of an import knows at its end. */
export interface RunFacts {
  /** The last snapshot. */
  readonly last: ImportProgress;
  /** Missing when it ended before the file was known. */
  readonly origin: ImportOrigin | undefined;
  readonly statistics: EventSummary;
  readonly delivery: RunNumbers & { readonly runs: number; readonly speed: Course };
  /** ISO time. */
  readonly endedAt: string;
}

export interface ReportContext {
  readonly job: ImportJob;
  readonly stamp: SenderStamp;
  readonly appVersion: string;
  readonly electronVersion: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
  readonly attentionFile: boolean;
}

/** Names shown, of up to thousands that were counted. */
export const reportedNames = 50;

/** Puts the report together from what a run knows and where it ran. */
export function importReport(facts: RunFacts, context: ReportContext): ImportReport {
  const { last, origin, statistics, delivery, endedAt } = facts;
  const { job, stamp, appVersion, electronVersion, timeZone, attentionFile } = context;
  const { accepted, refused } = last.events;
  const prepared = Math.max(statistics.events.total, accepted + refused);
  return {
    version: 1,
    importId: last.importId,
    state: last.state === 'finished' || last.state === 'failed' ? last.state : 'stopped',
    ...(last.failure === undefined ? {} : { failure: named(last.failure, job) }),
    file: {
      name: job.fileName.slice(0, 1000),
      bytes: last.bytesTotal,
      ...(origin === undefined ? {} : { sha256: origin.fileHash }),
    },
    host: job.host,
    ...(job.receiver === undefined ? {} : { receiver: job.receiver }),
    startedAt: last.startedAt,
    endedAt,
    timeZone,
    rows: last.rows,
    events: { prepared, accepted, refused, open: prepared - accepted - refused },
    statistics,
    problems: last.problems.map((problem) => ({ ...problem, ...columnName(job.plan, problem.column) })),
    refusals: last.refusals,
    delivery: {
      ...delivery,
      retriesBy: { ...delivery.retriesBy },
      waited: { ...delivery.waited },
      speed: { ...delivery.speed, events: [...delivery.speed.events] },
    },
    attentionFile,
    ...verification(job.plan, origin, statistics),
    plan: {
      sha256: hashPlan(job.plan),
      calls: callsOf(job.plan),
      ...(job.plan.rule === undefined
        ? {}
        : { rule: ruleText(job.plan.rule, job.plan.columns).slice(0, longestRule) }),
      ...(job.plan.destinations.kind === 'only' ? { destinations: job.plan.destinations.names } : {}),
    },
    versions: {
      app: appVersion,
      library: `${stamp.library.name} ${stamp.library.version}`,
      node: stamp.nodeVersion,
      ...(electronVersion === undefined ? {} : { electron: electronVersion }),
    },
  };
}

function named(failure: Failure, { fileName, host }: ImportJob): NonNullable<ImportReport['failure']> {
  const { code, params, detail } = nameFailure(failure, { name: fileName, host: new URL(host).host });
  return { code, params: { ...params }, detail };
}

function columnName(plan: Plan, column: number | undefined): { readonly columnName?: string } {
  const name = column === undefined ? undefined : plan.columns[column];
  return name === undefined ? {} : { columnName: name.slice(0, 500) };
}

/** Ids that come from the file's own cells have no beginning in common. */
function verification(
  plan: Plan,
  origin: ImportOrigin | undefined,
  { events }: EventSummary,
): Pick<ImportReport, 'verification'> {
  if (origin === undefined || plan.messageIds !== undefined) return {};
  const types = callTypes.filter((type) => events.byType[type] > 0);
  const prefix = origin.idPrefix;
  return { verification: { prefix, sql: types.length === 0 ? '' : verificationQuery(prefix, types) } };
}

function callsOf({ calls }: Plan): ImportReport['plan']['calls'] {
  const used = calls.by === 'row' ? calls.types : calls.values.flatMap(({ types }) => types);
  return callTypes.filter((type) => used.includes(type));
}
