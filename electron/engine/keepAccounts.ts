import type { Clock } from './clock';
import type { ChosenSpeed } from './importControl';
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
  readonly journal: Pick<Journal, 'checkpoint' | 'settle' | 'keepSpeed'>;
  readonly meter: RunMeter;
  readonly waits: Pick<LaneWaits, 'waiting'>;
  /** The latest place such that everything before it has ended. */
  readonly settled: () => Settled | undefined;
  /** Undefined until the person has changed the speed that the job began with. */
  readonly speed: () => ChosenSpeed | undefined;
  /**
   * Told once of each when it could not be kept: a place only costs time when the import goes on, a speed has to be chosen
   * again then.
   */
  readonly onUnkept: (what: 'place' | 'speed', error: unknown) => void;
  readonly done: AbortSignal;
}

/**
 * Notes in the journal, while an import runs and once more at its end, what it took so far and where it can go on, and the
 * speed as soon as it is changed: after a crash seconds of that are missing, and no row.
 */
export async function keepAccounts(ports: AccountsPorts): Promise<void> {
  const { clock, journal, meter, waits, done } = ports;
  let notedAt = clock.elapsed();
  let noted = meter.version();
  let settledAt = clock.elapsed();
  let kept: Settled | undefined;
  let speed: ChosenSpeed | undefined;
  const told = new Set<string>();

  async function noteNumbers(): Promise<void> {
    notedAt = clock.elapsed();
    noted = meter.version();
    await journal.checkpoint([{ kind: 'numbers', numbers: meter.numbers() }]);
  }

  async function keepPlace(): Promise<void> {
    settledAt = clock.elapsed();
    const settled = ports.settled();
    if (settled === undefined || settled === kept) return;
    await orTold('place', async () => {
      await journal.settle(settled);
      kept = settled;
    });
  }

  async function keepSpeed(): Promise<void> {
    const chosen = ports.speed();
    if (chosen === undefined || chosen === speed) return;
    await orTold('speed', async () => {
      await journal.keepSpeed(chosen.eventsPerSecond);
      speed = chosen;
    });
  }

  async function orTold(what: 'place' | 'speed', keep: () => Promise<void>): Promise<void> {
    try {
      await keep();
    } catch (error) {
      if (!told.has(what)) ports.onUnkept(what, error);
      told.add(what);
    }
  }

  while (!done.aborted) {
    meter.waitFor(waits.waiting()?.reason);
    const interval = meter.version() === noted ? seldom : note;
    if (clock.elapsed() - notedAt >= interval) await noteNumbers();
    if (clock.elapsed() - settledAt >= settle) await keepPlace();
    await keepSpeed();
    await clock.sleep(look, done);
  }
  await noteNumbers();
  await keepPlace();
  await keepSpeed();
}
