import type { Clock } from './clock';
import type { Journal } from './journal';
import type { LaneWaits } from './laneWaits';
import type { RunMeter } from './runMeter';
import type { Settled } from './settledFile';

/** Milliseconds between looks at what is in the way, and between notes of the numbers and of a place to go on from. */
const look = 250;
const note = 5000;
/** Where only time goes by, such as in a pause over a weekend. */
const seldom = 60_000;
const settle = 10_000;

export interface AccountsPorts {
  readonly clock: Clock;
  readonly journal: Pick<Journal, 'checkpoint' | 'settle'>;
  readonly meter: RunMeter;
  readonly waits: Pick<LaneWaits, 'waiting'>;
  /** The latest place such that everything before it has ended. */
  readonly settled: () => Settled | undefined;
  /** Told once when a place could not be kept: that only costs time when the import goes on. */
  readonly onUnkept: (error: unknown) => void;
  readonly done: AbortSignal;
}

/**
 * Notes in the journal, while an import runs and once more at its end, what it took so far and where it can go on: after a
 * crash seconds of that are missing, and no row.
 */
export async function keepAccounts(ports: AccountsPorts): Promise<void> {
  const { clock, journal, meter, waits, done } = ports;
  let notedAt = clock.elapsed();
  let noted = meter.version();
  let settledAt = clock.elapsed();
  let kept: Settled | undefined;
  let told = false;

  async function noteNumbers(): Promise<void> {
    notedAt = clock.elapsed();
    noted = meter.version();
    await journal.checkpoint([{ kind: 'numbers', numbers: meter.numbers() }]);
  }

  async function keepPlace(): Promise<void> {
    settledAt = clock.elapsed();
    const settled = ports.settled();
    if (settled === undefined || settled === kept) return;
    try {
      await journal.settle(settled);
      kept = settled;
    } catch (error) {
      if (!told) ports.onUnkept(error);
      told = true;
    }
  }

  while (!done.aborted) {
    meter.waitFor(waits.waiting()?.reason);
    const interval = meter.version() === noted ? seldom : note;
    if (clock.elapsed() - notedAt >= interval) await noteNumbers();
    if (clock.elapsed() - settledAt >= settle) await keepPlace();
    await clock.sleep(look, done);
  }
  await noteNumbers();
  await keepPlace();
}
