import { z } from 'zod';

/** Far above what any endpoint takes; it only keeps numbers out that nobody means. */
export const mostEventsPerSecond = 1_000_000;

/** Events a second that may leave; null: as fast as the receiver answers. */
export const speedSchema = z.number().int().min(1).max(mostEventsPerSecond).nullable();
export type Speed = z.infer<typeof speedSchema>;
