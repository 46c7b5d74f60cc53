import type { Answer } from '../../../electron/engine/answer';
import { type AttemptPorts, attemptBatch } from '../../../electron/engine/attemptBatch';
import { type Batch, createBatcher } from '../../../electron/engine/batch';
import { deliverBatch } from '../../../electron/engine/deliverBatch';
import { createEndpointClock } from '../../../electron/engine/endpointClock';
import { createImportControl } from '../../../electron/engine/importControl';
import { createImportRun, type ImportRun } from '../../../electron/engine/importRun';
import { createPacking } from '../../../electron/engine/packing';
import { runLanes } from '../../../electron/engine/runLanes';
import { createFastClock, type FastClock } from './fastClock';
import { ordersPlan } from './importFixture';

/** An endpoint as a function, in a time that passes at once. */
export type SimulatedEndpoint = (rows: readonly number[], clock: FastClock) => Promise<Answer>;

export interface Simulation {
  readonly rows: number;
  readonly endpoint: SimulatedEndpoint;
  readonly random: () => number;
  readonly eventsPerSecond?: number | undefined;
  /** Told of the import before it begins. */
  readonly onBegin?: (
    clock: FastClock,
    control: ReturnType<typeof createImportControl>,
    run: ImportRun,
  ) => void;
}

export interface Simulated {
  /** How often each row was accepted, by its number. */
  readonly accepted: readonly number[];
  /** Of every request, its answer, in the order in which they left. */
  readonly requests: readonly { readonly at: number; readonly events: number; readonly answer: Answer }[];
  /** Milliseconds that it took. */
  readonly elapsed: number;
}

function batchOf(first: number, count: number): Batch {
  const batcher = createBatcher(() => ({ bytes: Infinity, events: Infinity }));
  for (let row = first; row < first + count; row += 1) {
    batcher.add(
      {
        rowNumber: row,
        events: [
          {
            writeTo: (out) => {
              out.text(`{"row":${row}}`);
            },
          },
        ],
      },
      0,
    );
  }
  const batch = batcher.take();
  if (batch === undefined) throw new Error('an empty batch');
  return batch;
}

/** Everything between the file and the network, as a real import puts it together. */
export async function simulateImport(simulation: Simulation): Promise<Simulated> {
  const clock = createFastClock();
  const control = createImportControl();
  const { rows, eventsPerSecond } = simulation;
  const job = {
    importId: 'i',
    folder: '',
    path: '',
    fileName: '',
    plan: ordersPlan,
    host: '',
    eventsPerSecond,
  };
  const run = createImportRun(job, clock, control);
  const requests: { at: number; events: number; answer: Answer }[] = [];
  const accepted = new Array<number>(rows).fill(0);
  simulation.onBegin?.(clock, control, run);

  const attempts: AttemptPorts = {
    ...run,
    writeKey: 'key',
    clock,
    endpointClock: createEndpointClock(clock),
    random: simulation.random,
    packing: createPacking(false),
    askTime: () => Promise.resolve(true),
    countRequest: run.numbers.countRequest,
    countRetry: run.numbers.countRetry,
    intent: { leave: () => Promise.resolve(), hear: () => undefined },
    stop: run.stopping.stop,
    cut: run.stopping.cut,
    async post({ body }) {
      const sent = new TextDecoder().decode(Buffer.from(body));
      const events = [...sent.matchAll(/"row":(\d+)/g)].map(([, row]) => Number(row));
      const at = clock.elapsed();
      const answer = await simulation.endpoint(events, clock);
      requests.push({ at, events: events.length, answer });
      return answer;
    },
  };

  let next = 0;
  await runLanes(run.concurrency, async (lane) => {
    if (next >= rows) return false;
    const count = Math.min(rows - next, run.batchEvents());
    const batch = batchOf(next, count);
    next += count;
    run.waits.start(lane);
    await deliverBatch(batch.rows, {
      send: (events) => attemptBatch(lane, events, { url: '', headers: {} }, attempts),
      keep({ entry }) {
        const [first, last] = entry.kind === 'accepted' ? [entry.first, entry.last] : [entry.row, entry.row];
        for (let row = first; row <= last; row += 1) accepted[row] = (accepted[row] ?? 0) + 1;
        return Promise.resolve();
      },
      tooLarge: () => undefined,
      tooSlow: () => undefined,
    });
    run.waits.end(lane);
    return true;
  });
  const elapsed = clock.elapsed();
  run.end();
  return { accepted, requests, elapsed };
}
