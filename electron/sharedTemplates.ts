import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../shared/model/failure';
import { readSharedTemplate } from '../shared/model/readSharedTemplate';
import { type SharedTemplate, sharedTemplateSchema, type Template } from '../shared/model/template';
import type { Dialogs } from './dialogs';
import { createJsonFile } from './jsonFile';
import type { Log } from './log';
import type { Templates } from './templates';
import { words } from './words';

export interface SharedTemplatesPorts {
  readonly dialogs: Pick<Dialogs, 'chooseWhereToSave' | 'chooseTemplate'>;
  readonly templates: Pick<Templates, 'find' | 'add'>;
  readonly log: Log;
}

/** Templates that are handed on as files. Null when the person closes the dialog. */
export interface SharedTemplates {
  readonly save: (id: string) => Promise<Result<{ readonly name: string } | null>>;
  readonly open: () => Promise<Result<Template | null>>;
}

/** Bytes; a template of thousands of columns has a fraction of it. */
const largest = 20_000_000;

export function createSharedTemplates({ dialogs, templates, log }: SharedTemplatesPorts): SharedTemplates {
  return {
    save: async (id) => {
      const found = await templates.find(id);
      if (!found.ok) return found;
      const { name, plan } = found.value;
      // A name may hold what a file's name may not.
      const suggested = `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')} ${words.saveTemplate.suffix}.json`;
      const to = await dialogs.chooseWhereToSave(suggested, 'template');
      if (to === undefined) return ok(null);
      const shared: SharedTemplate = { kind: 'backfill-template', version: 1, name, plan };
      try {
        await createJsonFile<SharedTemplate>(to, sharedTemplateSchema, shared, log).write(shared);
      } catch {
        return fail('templateUnwritable');
      }
      return ok({ name: path.basename(to) });
    },
    open: async () => {
      const from = await dialogs.chooseTemplate();
      if (from === undefined) return ok(null);
      const read = readSharedTemplate(await jsonOf(from));
      if (!read) return fail('templateUnreadable', { name: path.basename(from) });
      return templates.add(read.name ?? path.parse(from).name, read.plan);
    },
  };
}

async function jsonOf(file: string): Promise<unknown> {
  try {
    const { size } = await stat(file);
    return size > largest ? undefined : JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
