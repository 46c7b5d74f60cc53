import type { CallType } from '../model/event';
import type { Plan } from '../model/plan';
import type { Issue } from '../model/run';
import { addIssue } from './addIssue';
import { goesTo } from './fieldIsUsed';
import type { Values } from './jsonTree';
import { slotFor } from './slotFor';
import { columnsOfFields } from './sourceColumns';

/**
 * Segment's library copies a page's category over the property of that name: where both are sent and differ, one would be
 * lost.
 */
export function categoryCheck(
  plan: Plan,
  types: readonly CallType[],
): (values: Values, issues: Issue[]) => void {
  const category = slotFor(plan, 'page', 'category');
  const property = plan.fields.findLastIndex(
    (field) => isCategoryProperty(field.target) && goesTo(field, 'page'),
  );
  if (!types.includes('page') || category === -1 || property === -1) return () => undefined;
  const [column] = columnsOfFields(plan, [property]);
  return (values, issues) => {
    const [one, other] = [values[category], values[property]];
    if (one === undefined || one === other) return;
    // The page's own category takes the place of nothing.
    if (other === undefined || other === null || other === '') return;
    addIssue(issues, 'categoriesDiffer', column, typeof other === 'string' ? other : undefined);
  };
}

export function isCategoryProperty(target: Plan['fields'][number]['target']): boolean {
  return target.kind === 'properties' && target.path.length === 1 && target.path[0] === 'category';
}
