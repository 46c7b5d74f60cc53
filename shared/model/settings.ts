import { z } from 'zod';

export const settingsSchema = z.strictObject({
  version: z.literal(1),
  theme: z.enum(['light', 'dark', 'system']),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const defaultSettings: Settings = { version: 1, theme: 'system' };
