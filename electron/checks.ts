import { type Failure, nameFailure, ok, type Result } from '../shared/model/failure';
import type { Plan } from '../shared/model/plan';
import type { CheckReport } from '../shared/model/run';
import type { EngineHost } from './engineHost';
import type { GrantedFile } from './files';

type CheckedFile = Pick<GrantedFile, 'path' | 'name' | 'identity'>;

export interface ChecksPorts {
  readonly engine: Pick<EngineHost, 'call'>;
  readonly newId: () => string;
  readonly report: (report: CheckReport) => void;
}

export interface Checks {
  readonly start: (file: CheckedFile, plan: Plan) => Promise<Result<{ readonly checkId: string }>>;
  readonly stop: (checkId: string) => Promise<Result<null>>;
  readonly progressed: (report: CheckReport) => void;
  readonly engineCrashed: (failure: Failure) => void;
}

/** The checks that run, each with its last snapshot: when the engine dies, that is what was found. */
export function createChecks({ engine, newId, report }: ChecksPorts): Checks {
  const running = new Map<string, { readonly fileName: string; readonly latest: CheckReport }>();

  /** Words about a failure name the file, which the engine knows only by its path. */
  function failed(latest: CheckReport, failure: Failure, name: string): CheckReport {
    const { code, params, detail } = nameFailure(failure, { name });
    return { ...latest, state: 'failed', failure: { code, params: { ...params }, detail } };
  }

  return {
    start: async ({ path, name: fileName, identity }, plan) => {
      const checkId = newId();
      running.set(checkId, { fileName, latest: nothingFound(checkId) });
      const started = await engine.call({ kind: 'check', checkId, path, identity, plan });
      if (started.ok) return ok({ checkId });
      running.delete(checkId);
      return started;
    },
    stop: (checkId) => engine.call({ kind: 'stopCheck', checkId }),
    progressed: (latest) => {
      const check = running.get(latest.checkId);
      if (!check) return;
      if (latest.state === 'running') running.set(latest.checkId, { ...check, latest });
      else running.delete(latest.checkId);
      report(latest.failure ? failed(latest, latest.failure, check.fileName) : latest);
    },
    engineCrashed: (failure) => {
      const lost = [...running.values()];
      running.clear();
      for (const { latest, fileName } of lost) report(failed(latest, failure, fileName));
    },
  };
}

function nothingFound(checkId: string): CheckReport {
  return {
    checkId,
    state: 'running',
    bytesRead: 0,
    bytesTotal: 0,
    rows: { read: 0, ready: 0, invalid: 0, skipped: 0, withWarnings: 0 },
    events: { total: 0, byType: { identify: 0, group: 0, alias: 0, track: 0, page: 0, screen: 0 } },
    problems: [],
    eventNames: [],
  };
}
