import { z } from 'zod';

export const raceSchema = z.strictObject({
  file: z.string(),
  /** Of the counting endpoint. */
  host: z.string(),
  /** For what a contender writes; gone after the race. */
  folder: z.string(),
  /** Where the peers are installed; undefined when they are not. */
  peers: z.string().optional(),
});
export type Race = Readonly<z.infer<typeof raceSchema>>;

/** Gets ready, which nobody measures, and returns what is measured. */
export type Contender = (race: Race) => Promise<() => Promise<unknown>>;
