import type { CallType } from '../model/event';
import type { Plan } from '../model/plan';
import type { Issue } from '../model/run';
import { isRefusedIntegration } from '../segment/refusedIntegration';
import { cellReader } from './cellReader';
import { fieldIsSent } from './fieldIsUsed';
import type { PlanProblem } from './planProblems';
import { timeReader } from './readTime';
import { sourceColumns } from './sourceColumns';
import { compileTemplate } from './template';
import { compileStep } from './transforms/compileSteps';

/** Fields that would stop every single row: better said once, before the rows are read. */
export function fieldProblems(plan: Plan, types: readonly CallType[]): PlanProblem[] {
  const readTime = timeReader(plan.time.zone);
  return plan.fields.flatMap((field, index): PlanProblem[] => {
    const { from, target, steps = [] } = field;
    if (!fieldIsSent(field, types)) return [];
    const fields = [index];
    const columns = sourceColumns(from, plan.columns);
    const missing = columns.filter((column) => column >= plan.columns.length);
    if (missing.length > 0) return [{ code: 'columnMissing', fields, columns: missing }];
    if (from.kind === 'template') {
      const template = compileTemplate(from.template, plan.columns);
      if ('problem' in template) return [{ code: 'templateNotUnderstood', fields }];
      if (template.unknown.length > 0) return [{ code: 'templateColumnMissing', fields, columns }];
    }
    if (steps.some((step) => compileStep(step) === undefined)) {
      return [{ code: 'stepNotUnderstood', fields, columns }];
    }
    if (target.kind === 'integrations' && isRefusedIntegration(target.name)) {
      return [{ code: 'integrationNotAllowed', fields, columns }];
    }
    if (from.kind !== 'constant' || from.value === '') return [];
    const issues: Issue[] = [];
    // Whether a time lies in the future does not matter here, so any present will do.
    cellReader(field, readTime, 0)(from.value, issues, undefined);
    const stops = issues.some(({ severity }) => severity === 'invalid');
    return stops ? [{ code: 'constantNotUnderstood', fields, columns }] : [];
  });
}
