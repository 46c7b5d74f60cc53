import path from 'node:path';
import { z } from 'zod';
import { type Draft, draftSchema, type OfferedDraft, offeredDraftSchema } from '../shared/model/draft';
import { fail, ok, type Result } from '../shared/model/failure';
import type { FileIdentity } from './engine/messages';
import type { Files, GrantedFile } from './files';
import { createJsonFile } from './jsonFile';
import type { Log } from './log';

const identitySchema = z.strictObject({
  size: z.number(),
  mtimeMs: z.number(),
  inode: z.number(),
  device: z.number(),
});
const placeSchema = z.discriminatedUnion('kind', [
  /** Where the sample lies may change with every start. */
  z.strictObject({ kind: z.literal('sample') }),
  z.strictObject({
    kind: z.literal('file'),
    path: z.string().max(32_767),
    identity: identitySchema.optional(),
  }),
]);
const storedSchema = z.strictObject({
  ...offeredDraftSchema.shape,
  draft: draftSchema,
  place: placeSchema,
});
const fileSchema = z.strictObject({ version: z.literal(1), last: storedSchema.nullable() });
type DraftFile = Readonly<z.infer<typeof fileSchema>>;
const noDraft: DraftFile = { version: 1, last: null };

export interface Drafts {
  /** Keeps how far the person is with the file of this token, in the place of what was kept before. */
  readonly save: (token: string, draft: Draft) => Promise<Result<null>>;
  readonly offered: () => Promise<OfferedDraft | null>;
  /** The draft with a token for its file, where it still is. `token`: of the same file at another place. */
  readonly reopen: (token?: string) => Promise<Result<ReopenedDraft>>;
  readonly discard: () => Promise<void>;
  /** Resolves when nothing waits to be written any more. */
  readonly written: () => Promise<void>;
}

export interface ReopenedDraft {
  readonly file: GrantedFile;
  readonly draft: Draft;
  /** Whether a file like this is another one than that which was left. */
  readonly isOther: (identity: FileIdentity | undefined) => boolean;
}

export interface DraftsPorts {
  readonly folder: string;
  readonly files: Pick<Files, 'find' | 'grant' | 'sample'>;
  readonly samplePath: string;
  readonly now: () => Date;
  readonly log: Log;
}

const nameOfFile = 'draft.json';

/** What the person was at when the window was closed, or the power failed. One at a time: the last one. */
export function createDrafts({ folder, files, samplePath, now, log }: DraftsPorts): Drafts {
  const json = createJsonFile(path.join(folder, nameOfFile), fileSchema, noDraft, log);
  return {
    save: async (token, draft) => {
      // Before anything is waited for: the file may be closed with the next message.
      const file = files.find(token);
      if (!file.ok) return file;
      const { name, path: at, identity } = file.value;
      const place =
        at === samplePath ? ({ kind: 'sample' } as const) : ({ kind: 'file', path: at, identity } as const);
      const savedAt = now().toISOString();
      await json.write({ version: 1, last: { name, step: draft.step, savedAt, draft, place } });
      return ok(null);
    },
    offered: async () => {
      const { last } = await json.read();
      return last && { name: last.name, step: last.step, savedAt: last.savedAt };
    },
    reopen: async (token) => {
      const { last } = await json.read();
      if (!last) return fail('fileTokenUnknown');
      const { draft, place, name } = last;
      const file =
        token !== undefined
          ? files.find(token)
          : await (place.kind === 'sample' ? files.sample() : files.grant(place.path, name));
      if (!file.ok) return file;
      const before = place.kind === 'file' ? place.identity : undefined;
      return ok({ file: file.value, draft, isOther: (identity) => !isLike(before, identity) });
    },
    discard: () => json.write(noDraft),
    written: async () => {
      await json.read();
    },
  };
}

/** Where the pasted rows of the draft lie, if it is one of those; they are read before anything else knows of drafts. */
export async function draftPath(folder: string, log: Log): Promise<string | undefined> {
  const { last } = await createJsonFile(path.join(folder, nameOfFile), fileSchema, noDraft, log).read();
  return last?.place.kind === 'file' ? last.place.path : undefined;
}

/** A file that was moved to another folder or disk is still like itself. */
function isLike(before: FileIdentity | undefined, now: FileIdentity | undefined): boolean {
  if (before === undefined || now === undefined) return true;
  return before.size === now.size && before.mtimeMs === now.mtimeMs;
}
