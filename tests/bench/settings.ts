import { parseArgs } from 'node:util';
import { z } from 'zod';

const count = z.coerce.number().int().positive();

export interface Settings {
  /** Rows of the file that most contenders read. */
  readonly rows: number;
  /** Each contender runs once a round, so that a slow minute of the computer slows all of them. */
  readonly rounds: number;
  /** Names of races to run; undefined runs all. */
  readonly only: readonly string[] | undefined;
}

/** From `--rows`, `--rounds` and `--only a,b`, or `BACKFILL_BENCH_ROWS` and `BACKFILL_BENCH_ROUNDS`. */
export function readSettings(args: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: { rows: { type: 'string' }, rounds: { type: 'string' }, only: { type: 'string' } },
  });
  return {
    rows: count.parse(values.rows ?? environment['BACKFILL_BENCH_ROWS'] ?? 300_000),
    rounds: count.parse(values.rounds ?? environment['BACKFILL_BENCH_ROUNDS'] ?? 3),
    only: values.only?.split(','),
  };
}
