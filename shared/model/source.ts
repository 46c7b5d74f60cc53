import { z } from 'zod';

export const regions = ['us', 'eu'] as const;
export type Region = (typeof regions)[number];

/** Where a source takes its events: Segment's two regions, or an address of one's own (https, or http on this computer). */
export const endpointSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('segment'), region: z.enum(regions) }),
  z.strictObject({ kind: z.literal('custom'), url: z.string().min(1).max(2000) }),
]);
export type Endpoint = Readonly<z.infer<typeof endpointSchema>>;

/** A Segment source as the window knows it: of its write key only `abcd****wxyz`. */
export const sourceSchema = z.strictObject({
  id: z.string().max(64),
  name: z.string().min(1).max(200),
  endpoint: endpointSchema,
  maskedKey: z.string().max(12),
  /** `session`: this computer has no key store, so the key is forgotten when Backfill quits. `lost`: it was, enter it again. */
  kept: z.enum(['system', 'session', 'lost']),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;

/** Who receives an import. */
export const receiverSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('practice') }),
  z.strictObject({ kind: z.literal('source'), sourceId: z.string().max(64) }),
]);
export type Receiver = Readonly<z.infer<typeof receiverSchema>>;

/**
 * Who receives an import, as an import's folder remembers it: a source may be removed later, and its name and address are
 * still told. Of its write key only `abcd****wxyz`.
 */
export const importReceiverSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('practice') }),
  z.strictObject({
    kind: z.literal('source'),
    sourceId: z.string().max(64),
    ...sourceSchema.pick({ name: true, endpoint: true, maskedKey: true }).shape,
  }),
]);
export type ImportReceiver = Readonly<z.infer<typeof importReceiverSchema>>;
