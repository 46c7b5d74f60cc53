import type { Shape } from '../../../../shared/model/csv';
import {
  type Condition,
  fillTests,
  numberTests,
  type RowRule,
  textTests,
  timeTests,
  wordTests,
} from '../../../../shared/model/rowRule';
import { completeConditions } from '../../../../shared/pipeline/ruleProblems';

export type Test = Condition['test'];

/** A condition while it is made: what was entered for another test stays, in case that one comes back. */
export interface DraftCondition {
  readonly id: number;
  readonly column: number | null;
  readonly test: Test;
  readonly values: readonly string[];
  readonly value: string;
}

export interface DraftRule {
  readonly join: RowRule['join'];
  readonly groups: readonly (readonly DraftCondition[])[];
  /** Of the condition that comes next. */
  readonly nextId: number;
}

/** What a condition does not say yet. */
export type Missing = 'column' | 'values' | 'text' | 'day' | 'number';

export const testGroups = {
  words: [...wordTests, ...textTests],
  fill: fillTests,
  numbers: numberTests,
  times: timeTests,
} as const;

/** The rule as it stands, or one condition that says nothing yet. */
export function draftOf(rule: RowRule | undefined): DraftRule {
  let id = 0;
  const groups = rule?.groups.map((group) => group.map((condition) => draftCondition(condition, id++)));
  return groups === undefined
    ? { join: 'and', groups: [[emptyCondition(0)]], nextId: 1 }
    : { join: rule?.join ?? 'and', groups, nextId: id };
}

/** The rule that the draft means; null while something is missing. Times are read in the zone, an IANA name. */
export function ruleOf({ join, groups }: DraftRule, zone: string): RowRule | null {
  const isComplete = completeConditions(zone);
  const made = groups.map((group) => group.flatMap((draft) => conditionOf(draft) ?? []).filter(isComplete));
  const all = made.every((conditions, index) => conditions.length === groups[index]?.length);
  return all ? { join, groups: made } : null;
}

export function missingOf(draft: DraftCondition, zone: string): Missing | null {
  const condition = conditionOf(draft);
  if (condition === null) return 'column';
  if (completeConditions(zone)(condition)) return null;
  const { test } = condition;
  if (isOneOf(wordTests, test)) return 'values';
  if (isOneOf(timeTests, test)) return 'day';
  return isOneOf(numberTests, test) ? 'number' : 'text';
}

export function addCondition(draft: DraftRule, group: number): DraftRule {
  const groups = draft.groups.map((conditions, index) =>
    index === group ? [...conditions, emptyCondition(draft.nextId)] : conditions,
  );
  return { ...draft, groups, nextId: draft.nextId + 1 };
}

export function addGroup(draft: DraftRule): DraftRule {
  return {
    ...draft,
    groups: [...draft.groups, [emptyCondition(draft.nextId)]],
    nextId: draft.nextId + 1,
  };
}

export function changeCondition(draft: DraftRule, changed: DraftCondition): DraftRule {
  const groups = draft.groups.map((conditions) =>
    conditions.map((condition) => (condition.id === changed.id ? changed : condition)),
  );
  return { ...draft, groups };
}

/** A group without conditions goes, too; where nothing is left, a new condition begins. */
export function removeCondition(draft: DraftRule, id: number): DraftRule {
  const groups = draft.groups
    .map((conditions) => conditions.filter((condition) => condition.id !== id))
    .filter((conditions) => conditions.length > 0);
  return groups.length === 0 ? addGroup({ ...draft, groups }) : { ...draft, groups };
}

/** The condition on this column; before anything was entered, with the test that its values suggest. */
export function chooseColumn(
  draft: DraftCondition,
  column: number,
  shape: Shape | undefined,
): DraftCondition {
  const isFresh = draft.column === null && draft.value === '' && draft.values.length === 0;
  if (!isFresh || draft.test !== 'is') return { ...draft, column };
  return { ...draft, column, test: shape === 'isoTime' ? 'since' : shape === 'decimal' ? 'more' : 'is' };
}

function emptyCondition(id: number): DraftCondition {
  return { id, column: null, test: 'is', values: [], value: '' };
}

function draftCondition(condition: Condition, id: number): DraftCondition {
  return { value: '', values: [], ...condition, id };
}

function conditionOf({ column, test, values, value }: DraftCondition): Condition | null {
  if (column === null) return null;
  if (isOneOf(wordTests, test)) return { column, test, values: [...values] };
  if (isOneOf(fillTests, test)) return { column, test };
  if (isOneOf(textTests, test)) return { column, test, value };
  if (isOneOf(timeTests, test)) return { column, test, value };
  return { column, test, value };
}

/** Whether the test is one of a group's. */
export function isOneOf<T extends Test>(group: readonly T[], test: Test): test is T {
  return group.some((known) => known === test);
}
