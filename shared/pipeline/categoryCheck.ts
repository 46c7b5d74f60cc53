import type { CallType } from '../model/event';
import type { Plan } from '../model/plan';
import type { Issue } from '../model/run';
import { addIssue } from './addIssue';
import type { Values } from './jsonTree';

/**
 * Segment's library copies a page's category over the property of that name: where both are sent and differ, one would be
 * lost.
 */
export function categoryCheck(
  { fields }: Plan,
  types: readonly CallType[],
): (values: Values, issues: Issue[]) => void {
  const category = fields.findLastIndex(({ target }) => target.kind === 'category');
  const property = fields.findLastIndex(({ target }) => isCategoryProperty(target));
  if (!types.includes('page') || category === -1 || property === -1) return () => undefined;
  const from = fields[property]?.from;
  const column = from?.kind === 'column' ? from.column : undefined;
  return (values, issues) => {
    const [one, other] = [values[category], values[property]];
    if (one === undefined || other === undefined || one === other) return;
    addIssue(issues, 'categoriesDiffer', column, typeof other === 'string' ? other : undefined);
  };
}

export function isCategoryProperty(target: Plan['fields'][number]['target']): boolean {
  return target.kind === 'properties' && target.path.length === 1 && target.path[0] === 'category';
}
