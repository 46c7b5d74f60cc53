import { z } from 'zod';

export const measureSchema = z.strictObject({
  /** Of the whole process, user and system, without its start. */
  cpuSeconds: z.number(),
  seconds: z.number(),
  /** The most that the process ever had in memory, in megabytes. */
  megabytes: z.number(),
});
export type Measure = Readonly<z.infer<typeof measureSchema>>;

export async function measure(run: () => Promise<unknown>): Promise<Measure> {
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  await run();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    cpuSeconds: (user + system) / 1e6,
    seconds,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}
