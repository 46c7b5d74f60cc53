/** What the person goes through for one import, in this order. */
export const steps = ['file', 'map', 'check', 'destinations', 'send'] as const;
export type Step = (typeof steps)[number];
