import type { Plan } from '../../shared/model/plan';
import type { PreparedEvent, PreparedRow } from '../../shared/pipeline/prepareRow';
import type { Row } from '../../shared/model/csv';
import { type Batch, type BatchLimits, createBatcher } from './batch';
import type { FileIdentity } from './messages';
import type { ImportTally } from './importTally';
import type { Answers } from './journal';
import { type Place, readRows } from './readRows';
import type { Settled } from './settledFile';
import type { Watermark } from './watermark';

export interface PrepareInput {
  readonly path: string;
  readonly identity: FileIdentity;
  readonly plan: Plan;
  readonly prepare: (row: Row) => PreparedRow;
  /** Tells whom a row is about, where that decides when it may leave. */
  readonly people: ((events: readonly PreparedEvent[]) => readonly string[]) | undefined;
  readonly answers: Answers;
  readonly limits: () => BatchLimits;
  readonly tally: ImportTally;
  readonly watermark: Watermark<Settled>;
  /** Where reading goes on: everything before has ended in an earlier run. */
  readonly from?: Place | undefined;
  /** Whether a place to go on from is wanted again. */
  readonly wantsPlace: () => boolean;
  readonly signal: AbortSignal;
  /** Every row of the file has been read. */
  readonly onEnd: () => void;
}

/**
 * The batches still to be sent, made only as they are asked for: memory holds the batches under way and one piece of the
 * file, however large it is. Several lanes may ask at once.
 */
export async function* prepareBatches(input: PrepareInput): AsyncGenerator<Batch, void, undefined> {
  const { plan, prepare, people, answers, tally, watermark, signal } = input;
  watermark.readTo(input.from?.byte ?? 0);
  const batcher = createBatcher(input.limits);
  const rows = readRows(input.path, input.identity, plan, { signal, from: input.from });
  for await (const chunk of rows) {
    for (const row of chunk.rows) {
      const prepared = prepare(row);
      tally.add(prepared);
      if (prepared.kind !== 'ready') continue;
      const { rowNumber, events } = prepared;
      if (answers.wasAccepted(rowNumber)) {
        if (!answers.isCounted(rowNumber)) tally.addUncounted(events.length);
      } else if (answers.wasRefused(rowNumber) === undefined && !answers.wasLeftOut(rowNumber)) {
        const full = batcher.add({ rowNumber, events, people: people?.(events) }, chunk.startByte);
        if (full === undefined) continue;
        watermark.begin(full, full.startByte);
        watermark.readTo(chunk.startByte);
        yield full;
        if (signal.aborted) return;
      }
    }
    watermark.readTo(batcher.startByte() ?? chunk.endByte);
    const place = input.wantsPlace() ? chunk.place() : undefined;
    if (place !== undefined) {
      watermark.mark({ ...place, ...tally.read() }, batcher.startByte() !== undefined);
    }
  }
  if (signal.aborted) return;
  input.onEnd();
  const rest = batcher.take();
  if (rest === undefined) return;
  watermark.begin(rest, rest.startByte);
  watermark.readTo(input.identity.size);
  yield rest;
}
