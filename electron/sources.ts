import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../shared/model/failure';
import { type Endpoint, type Source, sourceSchema } from '../shared/model/source';
import { hostOf } from '../shared/segment/endpoints';
import { checkWriteKey, maskWriteKey } from '../shared/segment/writeKey';
import { createJsonFile } from './jsonFile';
import type { Log } from './log';
import type { WriteKeys } from './writeKeys';

const storedSchema = z.strictObject({
  ...sourceSchema.omit({ kept: true }).shape,
  /** The write key as the system's key store sealed it; not there where it is kept for the session only. */
  sealedKey: z.string().max(10_000).optional(),
});
type Stored = Readonly<z.infer<typeof storedSchema>>;
const fileSchema = z.strictObject({ version: z.literal(1), sources: z.array(storedSchema) });
type SourcesFile = Readonly<z.infer<typeof fileSchema>>;
const noSources: SourcesFile = { version: 1, sources: [] };

export interface NewSource {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly writeKey: string;
}

export interface Sources {
  readonly list: () => Promise<readonly Source[]>;
  readonly add: (source: NewSource) => Promise<Result<Source>>;
  readonly remove: (sourceId: string) => Promise<Result<null>>;
  /** For the sender alone; never for the window. */
  readonly credentials: (sourceId: string) => Promise<Result<SourceCredentials>>;
}

export interface SourceCredentials {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly writeKey: string;
  readonly maskedKey: string;
}

export interface SourcesPorts {
  readonly folder: string;
  readonly writeKeys: WriteKeys;
  readonly newId: () => string;
  readonly log: Log;
}

/** Segment sources by name. Their write keys leave this file only towards the sender. */
export function createSources({ folder, writeKeys, newId, log }: SourcesPorts): Sources {
  const file = createJsonFile(path.join(folder, 'sources.json'), fileSchema, noSources, log);
  const ofThisSession = new Map<string, string>();

  async function keyOf({ id, sealedKey }: Stored): Promise<string | undefined> {
    return ofThisSession.get(id) ?? (sealedKey === undefined ? undefined : writeKeys.unseal(sealedKey));
  }

  async function shown(stored: Stored): Promise<Source> {
    const { sealedKey, ...source } = stored;
    if ((await keyOf(stored)) === undefined) return { ...source, kept: 'lost' };
    return { ...source, kept: sealedKey === undefined ? 'session' : 'system' };
  }

  return {
    list: async () => Promise.all((await file.read()).sources.map(shown)),
    add: async ({ name, endpoint, writeKey }) => {
      const host = hostOf(endpoint);
      if (!host.ok) return host;
      const key = checkWriteKey(writeKey);
      if (!key.ok) return key;

      const source = { id: newId(), name, endpoint, maskedKey: maskWriteKey(key.value) };
      const kept = await writeKeys.areKept();
      const stored: Stored = kept ? { ...source, sealedKey: await writeKeys.seal(key.value) } : source;
      if (!kept) ofThisSession.set(source.id, key.value);
      await file.update(({ version, sources }) => ({ version, sources: [...sources, stored] }));
      return ok({ ...source, kept: kept ? 'system' : 'session' });
    },
    remove: async (sourceId) => {
      if (!(await file.read()).sources.some(({ id }) => id === sourceId)) return fail('sourceUnknown');
      ofThisSession.delete(sourceId);
      await file.update(({ version, sources }) => ({
        version,
        sources: sources.filter(({ id }) => id !== sourceId),
      }));
      return ok(null);
    },
    credentials: async (sourceId) => {
      const stored = (await file.read()).sources.find(({ id }) => id === sourceId);
      if (!stored) return fail('sourceUnknown');
      const writeKey = await keyOf(stored);
      const { name, endpoint, maskedKey } = stored;
      return writeKey === undefined ? fail('writeKeyMissing') : ok({ name, endpoint, writeKey, maskedKey });
    },
  };
}
