import { fail, type Failure, ok, type Result } from '../shared/model/failure';
import type { CurrentImport } from '../shared/ipc/contract';
import type { ImportProgress, ResumeChoices } from '../shared/model/run';
import { startingProgress } from '../shared/model/startingProgress';
import type { Receiver } from '../shared/model/source';
import type { Speed } from '../shared/model/speed';
import type { EngineRequest } from './engine/messages';
import type { EngineHost } from './engineHost';
import type { ImportFolders } from './importFolders';
import { isSending } from './importProgress';
import { type ImportOrder, jobOf, type KnownImport, recallImport } from './knownImport';
import type { FindReceiver, FoundReceiver } from './receivers';
import { createSendingPlace } from './sendingPlace';

/** What is different when an import goes on. */
export interface ResumeOptions {
  readonly choices?: ResumeChoices | undefined;
  /** Another entry for the same source. */
  readonly receiver?: Receiver | undefined;
  /** Where the file is now. */
  readonly movedTo?: string | undefined;
}

export interface ImportsPorts {
  readonly engine: Pick<EngineHost, 'call'>;
  readonly findReceiver: FindReceiver;
  readonly folders: Pick<ImportFolders, 'make' | 'of'>;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly report: (progress: ImportProgress) => void;
}

/** What the person asks for; `asNew` gives every event an id that it never had. */
export interface NewImport extends Omit<ImportOrder, 'generation'> {
  readonly asNew?: boolean | undefined;
}

export interface Imports {
  readonly start: (order: NewImport) => Promise<Result<{ readonly importId: string }>>;
  /** Nothing new leaves until {@link Imports.unpause}. */
  readonly pause: (importId: string) => Promise<Result<null>>;
  readonly unpause: (importId: string) => Promise<Result<null>>;
  /** For the rest of the import, also when it is continued. */
  readonly setSpeed: (importId: string, speed: Speed) => Promise<Result<null>>;
  readonly stop: (importId: string) => Promise<Result<null>>;
  /** Goes on from the journal where a stopped, failed or interrupted import ended, in this session or an earlier one. */
  readonly resume: (importId: string, options?: ResumeOptions) => Promise<Result<null>>;
  /** The import as it is known since Backfill was started, else as its folder tells it. */
  readonly recall: (importId: string) => Promise<Result<KnownImport>>;
  /** The last snapshot of an import that was started or continued since Backfill was started. */
  readonly latest: (importId: string) => ImportProgress | undefined;
  /** Its folder tells everything from now on, or is gone. Does nothing to one that is sending. */
  readonly forget: (importId: string) => void;
  /** The import that is sending, else the one that was started or continued last. */
  readonly current: () => CurrentImport | null;
  /** The import that is sending or about to. */
  readonly active: () => string | undefined;
  /**
   * Stops the import that is sending, if any, and resolves when nothing is under way any more.
   *
   * @param grace milliseconds that requests under way get to be answered
   */
  readonly stopAll: (grace: number) => Promise<void>;
  readonly progressed: (progress: ImportProgress) => void;
  readonly engineCrashed: (failure: Failure) => void;
}

/** The imports since Backfill was started, each with its last snapshot. One sends at a time. */
export function createImports(ports: ImportsPorts): Imports {
  const { engine, findReceiver, folders } = ports;
  const known = new Map<string, KnownImport>();
  const place = createSendingPlace();

  function remember(entry: KnownImport, latest: ImportProgress): void {
    known.set(latest.importId, { ...entry, latest });
    ports.report(latest);
    if (!isSending(latest)) place.leave(latest.importId);
  }

  async function recall(importId: string): Promise<Result<KnownImport>> {
    const entry = known.get(importId);
    return entry ? ok(entry) : recallImport(importId, folders, engine);
  }

  /**
   * @param resume undefined for an import that has never been sent
   * @param before what was known of it, to be known again when the engine refuses it
   */
  async function send(
    entry: KnownImport,
    to: FoundReceiver,
    resume?: ResumeOptions,
    before?: KnownImport,
  ): Promise<Result<null>> {
    const { importId } = entry.latest;
    // At the end of the map: now it is the one that was touched last.
    known.delete(importId);
    known.set(importId, entry);
    const sent = await engine.call({
      kind: 'import',
      job: jobOf(entry, to, resume?.choices),
      writeKey: to.writeKey,
      resume: resume !== undefined,
      movedTo: resume?.movedTo,
    });
    // A crash meanwhile has its own last snapshot.
    if (sent.ok || known.get(importId) !== entry) return sent;
    if (before) known.set(importId, before);
    else known.delete(importId);
    return sent;
  }

  /** What is meant for an import that sends; one that has ended meanwhile needs nothing any more. */
  async function tell(
    request: Extract<EngineRequest, { kind: `${'pause' | 'resume' | 'stop'}Import` | 'setImportSpeed' }>,
  ): Promise<Result<null>> {
    if (!known.has(request.importId)) return fail('importUnknown');
    return place.active() === request.importId ? engine.call(request) : ok(null);
  }

  return {
    active: place.active,
    start: async ({ asNew = false, ...asked }) => {
      const importId = ports.newId();
      const started = await place.take(importId, async () => {
        // Later is higher: new ids each time.
        const generation = asNew ? Math.floor(ports.now().getTime() / 1000) : undefined;
        const order: ImportOrder = { ...asked, generation };
        const receiver = await findReceiver(order.receiver);
        if (!receiver.ok) return receiver;
        const folder = await folders.make(importId);
        if (!folder.ok) return folder;
        const latest = startingProgress(importId, ports.now(), order.expected?.events);
        return send({ order, folder: folder.value, latest }, receiver.value);
      });
      return started.ok ? ok({ importId }) : started;
    },
    resume: (importId, options = {}) =>
      place.take(importId, async () => {
        const recalled = await recall(importId);
        if (!recalled.ok) return recalled;
        const { order, folder, latest } = recalled.value;
        const to = options.receiver ?? order.receiver;
        const receiver = await findReceiver(to);
        if (!receiver.ok) return receiver;
        const entry: KnownImport = {
          order: { ...order, receiver: to },
          folder,
          latest: { ...latest, state: 'starting', failure: undefined },
        };
        return send(entry, receiver.value, options, known.get(importId));
      }),
    recall,
    latest: (importId) => known.get(importId)?.latest,
    forget: (importId) => {
      if (place.active() !== importId) known.delete(importId);
    },
    pause: (importId) => tell({ kind: 'pauseImport', importId }),
    unpause: (importId) => tell({ kind: 'resumeImport', importId }),
    setSpeed: async (importId, speed) => {
      const entry = known.get(importId);
      if (entry) known.set(importId, { ...entry, order: { ...entry.order, speed } });
      return tell({ kind: 'setImportSpeed', importId, eventsPerSecond: speed ?? undefined });
    },
    stop: (importId) => tell({ kind: 'stopImport', importId }),
    stopAll: async (grace) => {
      const importId = place.active();
      if (importId === undefined) return;
      const free = place.whenFree();
      await engine.call({ kind: 'stopImport', importId, grace });
      await free;
    },
    current: () => {
      const sending = known.get(place.active() ?? '');
      const entry = sending ?? [...known.values()].at(-1);
      return entry ? shown(entry) : null;
    },
    progressed: (progress) => {
      const entry = known.get(progress.importId);
      if (entry) remember(entry, progress);
    },
    engineCrashed: (failure) => {
      const entry = known.get(place.active() ?? '');
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

/** As the page knows it: without its path. */
export function shown({ order, latest }: KnownImport): CurrentImport {
  const { fileName, identity, plan, receiver } = order;
  return {
    file: { name: fileName, size: identity?.size ?? latest.bytesTotal },
    plan,
    receiver,
    progress: latest,
  };
}
