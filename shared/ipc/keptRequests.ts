import { z } from 'zod';
import { draftSchema, offeredDraftSchema } from '../model/draft';
import { openedFileSchema } from '../model/openedFile';
import {
  templateChangeSchema,
  templateLimits,
  templateNameSchema,
  templatePlanSchema,
  templateSchema,
} from '../model/template';

const nothing = z.strictObject({});
const id = z.string().min(1).max(64);

/** The part of the contract about what is kept from one start to the next: the draft, templates, and all of it. */
export const keptRequests = {
  /** How far the person is with a file, in the place of what was kept before. */
  saveDraft: { request: z.strictObject({ token: id, ...draftSchema.shape }), response: nothing },
  getDraft: { request: nothing, response: offeredDraftSchema.nullable() },
  /** Opens the file of the draft as it was read then; `token`: the file, where it is now when it was moved. */
  openDraft: {
    request: z.strictObject({ token: id.optional() }),
    response: z.strictObject({
      draft: draftSchema,
      preview: openedFileSchema,
      /** Whether the file is another one than then. */
      changed: z.boolean(),
    }),
  },
  discardDraft: { request: nothing, response: nothing },
  listTemplates: { request: nothing, response: z.array(templateSchema).max(templateLimits.templates) },
  /** Under a name that is taken it becomes the newest version. */
  saveTemplate: {
    request: z.strictObject({ name: templateNameSchema, plan: templatePlanSchema }),
    response: templateSchema,
  },
  changeTemplate: {
    request: z.strictObject({ templateId: id, change: templateChangeSchema }),
    response: nothing,
  },
  /** Asks where. Null when the person closes the dialog. */
  exportTemplate: {
    request: z.strictObject({ templateId: id }),
    response: z.strictObject({ name: z.string().max(1000) }).nullable(),
  },
  /** Asks for a file that was exported. Null when the person closes the dialog. */
  importTemplate: { request: nothing, response: templateSchema.nullable() },
  /** Deletes the data of every import, all templates and the draft. Refused while an import is sending. */
  deleteAll: { request: nothing, response: nothing },
  /** Shows the folder of all that Backfill remembers in the system's file manager. */
  showData: { request: nothing, response: nothing },
} as const;
