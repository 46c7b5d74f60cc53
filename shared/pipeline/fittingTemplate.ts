import type { Template } from '../model/template';
import { applyTemplate, type TableNames } from './applyTemplate';

/** Share of the columns that a template needs which a file has to have, for the template to be offered. */
const enough = 0.8;

/** The template that was made for files like this one. Those in use come first, the last one used before all. */
export function fittingTemplate(templates: readonly Template[], table: TableNames): Template | undefined {
  return templates
    .flatMap((template) => {
      const { needed, missing } = applyTemplate(template.plan, table);
      const share = needed === 0 ? 0 : (needed - missing.length) / needed;
      return share < enough ? [] : [{ template, share, needed }];
    })
    .toSorted(
      (a, b) =>
        (b.template.usedAt ?? '').localeCompare(a.template.usedAt ?? '') ||
        b.share - a.share ||
        b.needed - a.needed,
    )[0]?.template;
}
