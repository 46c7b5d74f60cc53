import { assertNever, type Failure, fail, ok, type Result, toFailure } from '../../shared/model/failure';
import type { KeptRows } from '../../shared/model/rowRule';
import { answerHistory } from './answerHistory';
import { createSaves } from './answerSaves';
import { checkFile } from './checkFile';
import type { Place } from './carryOutImport';
import type { Clock } from './clock';
import { countKept } from './countKept';
import { type CountedRows, countRows } from './countRows';
import { groupFiles } from './groupFiles';
import type { EngineMessage, EngineRequest, EngineResponses } from './messages';
import { openFile } from './openFile';
import { createProfileObserver } from './profileObserver';
import { readCall } from './readCall';
import { createRunningImports } from './runningImports';
import { senderStamp } from './stamp';

export interface EnginePorts {
  readonly clock: Clock;
  readonly random: () => number;
  readonly post: (message: EngineMessage) => void;
  readonly place: Place;
}

type Answer = EngineResponses[EngineRequest['kind']];

/**
 * The engine as a function from messages to messages: every request is answered once, with a Result; checks and imports
 * report by themselves until they end.
 */
export function createEngine({
  clock,
  random,
  post,
  place,
}: EnginePorts): (message: unknown) => Promise<void> {
  /** Only the check that was started last runs. */
  const checks = new Map<string, { readonly path: string; readonly stop: AbortController }>();
  /** Only the rule that was asked about last is counted. */
  let keeping: { readonly path: string; readonly stop: AbortController } | undefined;
  /** The path of each file that is open, by its token. */
  const paths = new Map<string, string>();
  const saves = createSaves({ clock, random, place });
  const imports = createRunningImports({ clock, random, post, log, place });
  /** Only the file that was opened last is counted. */
  let counting: { readonly token: string; readonly stop: AbortController } | undefined;
  let readings = 0;

  function log(text: string, failure?: Failure): void {
    post({ kind: 'log', text, ...(failure === undefined ? {} : { failure }) });
  }

  async function open(request: Extract<EngineRequest, { kind: 'open' }>): Promise<Answer> {
    counting?.stop.abort();
    const stop = new AbortController();
    const { token } = request;
    const reading = (readings += 1);
    paths.set(token, request.path);
    counting = { token, stop };
    const opened = await openFile(request);
    const preview = { ...opened.preview, reading };
    if (preview.rowCount.exact) return { ...opened, preview };
    const onCount = (counted: CountedRows): void => {
      post({ kind: 'fileCounted', token, reading, ...counted });
    };
    const observer = createProfileObserver(preview.profiles, (profiles) => {
      post({ kind: 'fileProfiled', token, reading, profiles });
    });
    // The preview is answered first; an unfinished count leaves its estimate.
    const ports = { clock, signal: stop.signal, onCount, observer };
    countRows(request.path, opened, ports).catch((error: unknown) => {
      log('counting the rows failed', toFailure(error));
    });
    return { ...opened, preview };
  }

  function check(request: Extract<EngineRequest, { kind: 'check' }>): void {
    for (const older of checks.values()) older.stop.abort();
    const stop = new AbortController();
    checks.set(request.checkId, { path: request.path, stop });
    const onReport = (report: Extract<EngineMessage, { kind: 'checkProgress' }>['report']): void => {
      post({ kind: 'checkProgress', report });
    };
    void checkFile(request, { stamp: senderStamp(), clock, onReport }, stop.signal).then(({ failure }) => {
      checks.delete(request.checkId);
      if (failure !== undefined) log('the check failed', failure);
    });
  }

  function keep(request: Extract<EngineRequest, { kind: 'countKept' }>): void {
    keeping?.stop.abort();
    const stop = new AbortController();
    keeping = { path: request.path, stop };
    const onCount = (counted: KeptRows): void => {
      post({ kind: 'keptCounted', counted });
    };
    countKept(request, { clock, signal: stop.signal, onCount }).catch((error: unknown) => {
      log('counting the rows of a rule failed', toFailure(error));
    });
  }

  /** Nobody waits for what is found out about a file that is closed, unless it is open under another token too. */
  function close(token: string): void {
    if (counting?.token === token) counting.stop.abort();
    const path = paths.get(token);
    paths.delete(token);
    if ([...paths.values()].includes(path ?? '')) return;
    for (const check of checks.values()) if (check.path === path) check.stop.abort();
    if (keeping !== undefined && keeping.path === path) keeping.stop.abort();
  }

  async function answer(request: EngineRequest): Promise<Answer> {
    switch (request.kind) {
      case 'stamp':
        return senderStamp();
      case 'open':
        return open(request);
      case 'groupFiles':
        return groupFiles(request.paths, request.folder);
      case 'close':
        close(request.token);
        return null;
      case 'check':
        check(request);
        return null;
      case 'stopCheck':
        checks.get(request.checkId)?.stop.abort();
        return null;
      case 'countKept':
        keep(request);
        return null;
      case 'import':
        await imports.start(request);
        return null;
      case 'pauseImport':
        imports.control(request.importId, (control) => {
          control.pause();
        });
        return null;
      case 'resumeImport':
        imports.control(request.importId, (control) => {
          control.resume();
        });
        return null;
      case 'setImportSpeed':
        imports.control(request.importId, (control) => {
          control.setSpeed(request.eventsPerSecond);
        });
        return null;
      case 'stopImport':
        imports.control(request.importId, (control) => {
          control.stop(request.grace);
        });
        return null;
      case 'suspend':
        imports.controlAll((control) => {
          control.suspend();
        });
        return null;
      case 'wake':
        imports.controlAll((control) => {
          control.wake();
        });
        return null;
      case 'listImports':
      case 'readImport':
      case 'discardImport':
      case 'deleteImport':
        return answerHistory(request, { clock, log });
      case 'saveNotSent':
      case 'findReport':
      case 'saveReport':
      case 'saveEvents':
      case 'stopSavingEvents':
        return saves(request);
      default:
        return assertNever(request);
    }
  }

  return async (message) => {
    const call = readCall(message);
    if (call === undefined) {
      log('a message does not fit the contract');
      return;
    }
    const { id, request } = call;
    const result: Result<Answer> =
      request === undefined
        ? fail('unexpected', {}, 'The engine does not know this request.')
        : await settle(answer(request));
    if (!result.ok && result.failure.code === 'unexpected') {
      log(`${request?.kind ?? 'a request'} failed`, result.failure);
    }
    post({ kind: 'response', id, result });
  };
}

async function settle<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work);
  } catch (error) {
    const { code, params, detail } = toFailure(error);
    return fail(code, params, detail);
  }
}
