import { fail, type Failure, ok, type Result } from '../shared/model/failure';
import type { CurrentImport } from '../shared/ipc/contract';
import type { Plan } from '../shared/model/plan';
import type { ImportProgress, ResumeChoices } from '../shared/model/run';
import type { Receiver } from '../shared/model/source';
import type { Speed } from '../shared/model/speed';
import type { EngineRequest, ImportJob } from './engine/messages';
import type { EngineHost } from './engineHost';
import { isSending, startingProgress } from './importProgress';
import type { FindReceiver, FoundReceiver } from './receivers';

/** What the person asked for: this file, by this plan, to this receiver. */
export interface ImportOrder {
  readonly path: string;
  readonly identity: ImportJob['identity'];
  readonly fileName: string;
  readonly plan: Plan;
  readonly receiver: Receiver;
  readonly expected: ImportJob['expected'];
  /** Undefined: the usual speed of the receiver. */
  readonly speed?: Speed | undefined;
}

/** What is different when an import goes on. */
export interface ResumeOptions {
  readonly choices?: ResumeChoices | undefined;
  /** Another entry for the same source. */
  readonly receiver?: Receiver | undefined;
  /** Where the file is now. */
  readonly movedTo?: string | undefined;
}

interface Known {
  readonly order: ImportOrder;
  /** Folder of its journal. */
  readonly folder: string;
  readonly latest: ImportProgress;
}

export interface ImportsPorts {
  readonly engine: Pick<EngineHost, 'call'>;
  readonly findReceiver: FindReceiver;
  /** Makes the folder that keeps an import's journal. */
  readonly makeFolder: (importId: string) => Promise<Result<string>>;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly report: (progress: ImportProgress) => void;
}

export interface Imports {
  readonly start: (order: ImportOrder) => Promise<Result<{ readonly importId: string }>>;
  /** Nothing new leaves until {@link Imports.unpause}. */
  readonly pause: (importId: string) => Promise<Result<null>>;
  readonly unpause: (importId: string) => Promise<Result<null>>;
  /** For the rest of the import, also when it is continued. */
  readonly setSpeed: (importId: string, speed: Speed) => Promise<Result<null>>;
  readonly stop: (importId: string) => Promise<Result<null>>;
  /** Goes on from the journal where a stopped, failed or interrupted import ended. */
  readonly resume: (importId: string, options?: ResumeOptions) => Promise<Result<null>>;
  readonly find: (importId: string) => Result<{ readonly folder: string; readonly fileName: string }>;
  /** The import that is sending, else the one that was started or continued last. */
  readonly current: () => CurrentImport | null;
  /** The import that is sending or about to. */
  readonly active: () => string | undefined;
  /** Stops the import that is sending, if any, and resolves when nothing is under way any more. */
  readonly stopAll: () => Promise<void>;
  readonly progressed: (progress: ImportProgress) => void;
  readonly engineCrashed: (failure: Failure) => void;
}

/** The imports since Backfill was started, each with its last snapshot. One sends at a time. */
export function createImports(ports: ImportsPorts): Imports {
  const known = new Map<string, Known>();
  let active: string | undefined;
  const whenIdle: (() => void)[] = [];

  function release(importId: string): void {
    if (active !== importId) return;
    active = undefined;
    for (const tell of whenIdle.splice(0)) tell();
  }

  /** Takes the one place for sending before anything waits, so that two quick clicks do not both get it. */
  async function inTheOnePlace(importId: string, work: () => Promise<Result<null>>): Promise<Result<null>> {
    if (active !== undefined) return fail('importRunning');
    active = importId;
    const result = await work();
    if (!result.ok) release(importId);
    return result;
  }

  function remember(entry: Known, latest: ImportProgress): void {
    known.set(latest.importId, { ...entry, latest });
    ports.report(latest);
    if (!isSending(latest)) release(latest.importId);
  }

  function send(
    { order, folder, latest }: Known,
    to: FoundReceiver,
    resume: ResumeOptions | undefined,
  ): Promise<Result<null>> {
    const { importId } = latest;
    const { path, identity, fileName, plan, expected, speed } = order;
    const { host, writeKey, remembered } = to;
    const job: ImportJob = {
      importId,
      folder,
      path,
      identity,
      fileName,
      plan,
      host,
      eventsPerSecond: speed === undefined ? to.eventsPerSecond : (speed ?? undefined),
      expected,
      receiver: remembered,
      choices: resume?.choices,
    };
    const movedTo = resume?.movedTo;
    return ports.engine.call({ kind: 'import', job, writeKey, resume: resume !== undefined, movedTo });
  }

  /** What is meant for an import that sends; one that has ended meanwhile needs nothing any more. */
  async function tell(
    request: Extract<EngineRequest, { kind: `${'pause' | 'resume' | 'stop'}Import` | 'setImportSpeed' }>,
  ): Promise<Result<null>> {
    if (!known.has(request.importId)) return fail('importUnknown');
    return active === request.importId ? ports.engine.call(request) : ok(null);
  }

  return {
    active: () => active,
    start: async (order) => {
      const importId = ports.newId();
      const started = await inTheOnePlace(importId, async () => {
        const receiver = await ports.findReceiver(order.receiver);
        if (!receiver.ok) return receiver;
        const folder = await ports.makeFolder(importId);
        if (!folder.ok) return folder;
        const latest = startingProgress(importId, ports.now(), order.expected?.events);
        const entry: Known = { order, folder: folder.value, latest };
        known.set(importId, entry);
        const sent = await send(entry, receiver.value, undefined);
        if (!sent.ok) known.delete(importId);
        return sent;
      });
      return started.ok ? ok({ importId }) : started;
    },
    resume: async (importId, options = {}) => {
      const entry = known.get(importId);
      if (!entry) return fail('importUnknown');
      return inTheOnePlace(importId, async () => {
        const order = { ...entry.order, receiver: options.receiver ?? entry.order.receiver };
        const receiver = await ports.findReceiver(order.receiver);
        if (!receiver.ok) return receiver;
        const latest: ImportProgress = { ...entry.latest, state: 'starting', failure: undefined };
        // At the end of the map: now it is the one that was touched last.
        known.delete(importId);
        known.set(importId, { ...entry, order, latest });
        const sent = await send(entry, receiver.value, options);
        // A crash meanwhile has its own last snapshot.
        if (!sent.ok && known.get(importId)?.latest === latest) known.set(importId, entry);
        return sent;
      });
    },
    pause: (importId) => tell({ kind: 'pauseImport', importId }),
    unpause: (importId) => tell({ kind: 'resumeImport', importId }),
    setSpeed: async (importId, speed) => {
      const entry = known.get(importId);
      if (entry) known.set(importId, { ...entry, order: { ...entry.order, speed } });
      return tell({ kind: 'setImportSpeed', importId, eventsPerSecond: speed ?? undefined });
    },
    stop: (importId) => tell({ kind: 'stopImport', importId }),
    stopAll: async () => {
      if (active === undefined) return;
      const idle = new Promise<void>((resolve) => whenIdle.push(resolve));
      await ports.engine.call({ kind: 'stopImport', importId: active });
      await idle;
    },
    find: (importId) => {
      const entry = known.get(importId);
      return entry ? ok({ folder: entry.folder, fileName: entry.order.fileName }) : fail('importUnknown');
    },
    current: () => {
      const sending = active === undefined ? undefined : known.get(active);
      const entry = sending ?? [...known.values()].at(-1);
      if (!entry) return null;
      const { fileName, identity, plan, receiver } = entry.order;
      return { file: { name: fileName, size: identity?.size ?? 0 }, plan, receiver, progress: entry.latest };
    },
    progressed: (progress) => {
      const entry = known.get(progress.importId);
      if (entry) remember(entry, progress);
    },
    engineCrashed: (failure) => {
      const entry = active === undefined ? undefined : known.get(active);
      if (!entry) return;
      remember(entry, {
        ...entry.latest,
        state: 'interrupted',
        failure,
        waiting: undefined,
        secondsLeft: undefined,
        eventsPerSecond: 0,
      });
    },
  };
}
