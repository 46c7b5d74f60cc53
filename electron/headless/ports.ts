import type { Clock } from '../engine/clock';

/** Everything of the computer that the command touches, apart from files and the network. */
export interface HeadlessPorts {
  readonly version: string;
  /** As in `process.platform`. */
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The person's own folder. */
  readonly home: string;
  /** IANA name of the computer's time zone. */
  readonly timeZone: string;
  readonly clock: Clock;
  /** At least 0, less than 1. */
  readonly random: () => number;
  /** Ctrl-C and its like: end soon, in good order. */
  readonly stop: AbortSignal;
  readonly readStandardInput: () => Promise<string>;
  /** Results go here, and nothing else. */
  readonly out: (text: string) => void;
  /** Questions, failures and progress. */
  readonly err: (text: string) => void;
  /** Columns of the terminal that `err` writes to; undefined when it is none. */
  readonly terminalWidth: () => number | undefined;
}
