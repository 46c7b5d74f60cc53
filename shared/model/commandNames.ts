/** What `backfill` does without a window. */
export const commandNames = ['suggest', 'check', 'run'] as const;
export type CommandName = (typeof commandNames)[number];

/** With any of these in front, the app opens no window. */
export const commandWords: readonly string[] = [...commandNames, 'help', '--help', '--version'];
