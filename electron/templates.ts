import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { assertNever, fail, ok, type Result } from '../shared/model/failure';
import {
  type Template,
  type TemplateChange,
  templateLimits,
  templateNameSchema,
  type TemplatePlan,
  templatePlanSchema,
  templateSchema,
} from '../shared/model/template';
import { createJsonFile } from './jsonFile';
import type { Log } from './log';

const storedSchema = z.strictObject({
  version: z.literal(1),
  ...templateSchema.pick({ id: true, name: true, usedAt: true }).shape,
  /** The newest first. */
  versions: z
    .array(z.strictObject({ savedAt: z.string().max(40), plan: templatePlanSchema }))
    .min(1)
    .max(templateLimits.versions),
});
type Stored = Readonly<z.infer<typeof storedSchema>>;

export interface Templates {
  /** By name. */
  readonly list: () => Promise<readonly Template[]>;
  /** Under a name that is taken it becomes the newest version. */
  readonly save: (name: string, plan: TemplatePlan) => Promise<Result<Template>>;
  /** As a template of its own, whatever names are taken. */
  readonly add: (name: string, plan: TemplatePlan) => Promise<Result<Template>>;
  readonly change: (id: string, change: TemplateChange) => Promise<Result<null>>;
  readonly find: (id: string) => Promise<Result<Template>>;
}

export interface TemplatesPorts {
  readonly folder: string;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly log: Log;
}

const ending = '.json';

/** Set-ups under a name. Each is a file of its own, so that a damaged one harms only itself. */
export function createTemplates({ folder, newId, now, log }: TemplatesPorts): Templates {
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: what is decided about a name holds until it is written. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  function fileOf(id: string) {
    return createJsonFile<Stored | null>(path.join(folder, `${id}${ending}`), storedSchema, null, log);
  }

  async function all(): Promise<readonly Stored[]> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending));
    const read = await Promise.all(names.map((name) => fileOf(name.slice(0, -ending.length)).read()));
    return read
      .filter((stored) => stored !== null)
      .sort((a, b) => (keyOf(a.name) < keyOf(b.name) ? -1 : 1))
      .slice(0, templateLimits.templates);
  }

  async function write(stored: Stored): Promise<Result<Template>> {
    try {
      await fileOf(stored.id).write(stored);
      return ok(shown(stored));
    } catch {
      return fail('templateUnwritable');
    }
  }

  async function create(name: string, versions: Stored['versions']): Promise<Result<Template>> {
    if ((await all()).length >= templateLimits.templates) return fail('templatesTooMany');
    return write({ version: 1, id: newId(), name, versions });
  }

  function versionOf(plan: TemplatePlan): Stored['versions'][number] {
    return { savedAt: now().toISOString(), plan };
  }

  return {
    list: () => inTurn(async () => (await all()).map(shown)),
    find: (id) =>
      inTurn(async () => {
        const found = (await all()).find((stored) => stored.id === id);
        return found ? ok(shown(found)) : fail('templateUnknown');
      }),
    save: (name, plan) =>
      inTurn(async () => {
        const before = (await all()).find((stored) => keyOf(stored.name) === keyOf(name));
        return before ? write(withVersion(before, versionOf(plan))) : create(name.trim(), [versionOf(plan)]);
      }),
    add: (name, plan) => inTurn(async () => create(freeName(name, await all()), [versionOf(plan)])),
    change: (id, change) =>
      inTurn(async () => {
        const stored = await all();
        const before = stored.find((one) => one.id === id);
        if (!before) return fail('templateUnknown');
        switch (change.kind) {
          case 'rename': {
            const key = keyOf(change.name);
            if (stored.some((one) => one.id !== id && keyOf(one.name) === key)) {
              return fail('templateNameTaken', { name: change.name });
            }
            return done(await write({ ...before, name: change.name.trim() }));
          }
          case 'duplicate':
            return done(await create(freeName(before.name, stored), before.versions));
          case 'restore': {
            const older = before.versions.find(({ savedAt }) => savedAt === change.savedAt);
            return older
              ? done(await write(withVersion(before, versionOf(older.plan))))
              : fail('templateUnknown');
          }
          case 'used':
            return done(await write({ ...before, usedAt: now().toISOString() }));
          case 'delete':
            await rm(path.join(folder, `${id}${ending}`), { force: true });
            return ok(null);
          default:
            return assertNever(change);
        }
      }),
  };
}

function shown({ id, name, usedAt, versions }: Stored): Template {
  const [newest] = versions;
  if (!newest) throw new Error('A template has a version at least');
  return {
    id,
    name,
    ...(usedAt === undefined ? {} : { usedAt }),
    versions: versions.map(({ savedAt }) => savedAt),
    plan: newest.plan,
  };
}

function withVersion(stored: Stored, version: Stored['versions'][number]): Stored {
  // Two in one millisecond could not be told apart.
  const older = stored.versions.filter(({ savedAt }) => savedAt !== version.savedAt);
  return { ...stored, versions: [version, ...older].slice(0, templateLimits.versions) };
}

/** Names that read the same are the same. */
function keyOf(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

function freeName(name: string, taken: readonly Stored[]): string {
  const keys = new Set(taken.map((one) => keyOf(one.name)));
  const base = name.trim().slice(0, templateLimits.name - 8);
  let free = templateNameSchema.safeParse(name.trim()).data ?? base;
  for (let number = 2; keys.has(keyOf(free)); number++) free = `${base} (${String(number)})`;
  return free;
}

function done(result: Result<unknown>): Result<null> {
  return result.ok ? ok(null) : result;
}
