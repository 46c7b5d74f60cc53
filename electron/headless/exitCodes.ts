/** How the command ends, for scripts; docs/headless.md explains each. */
export const exitCodes = {
  /** Every row is ready, or was accepted. */
  done: 0,
  /** Done, and some rows are not among them: stopped, refused or left out by the plan. */
  rowsLeft: 1,
  /** The command was not understood. Nothing was read or sent. */
  usage: 2,
  /** Something has to be decided first. */
  question: 3,
  /** Paused or stopped; the same command goes on. */
  paused: 4,
  /** Something could not be read, written or reached. */
  failure: 5,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
