import { assertNever } from '../../model/failure';
import type { Transform } from '../../model/transform';
import { addIssue } from '../addIssue';
import { hashed, uuidOf } from './hashed';
import { letterCase } from './letterCase';
import { joinList, splitList } from './listTexts';
import { mapStep } from './mapStep';
import { masked } from './masked';
import { numberStep } from './numberStep';
import { replaceStep } from './replaceStep';
import type { TextStep } from './textStep';

/** All transformations as one, in their order. */
export function compileSteps(steps: readonly Transform[]): TextStep {
  const compiled = steps.map((step) => compileStep(step) ?? notUnderstood);
  return (text, issues, column) => {
    let result: string | undefined = text;
    for (const step of compiled) {
      result = step(result, issues, column);
      if (result === undefined) return undefined;
    }
    return result;
  };
}

/** Undefined when it cannot be carried out on any text: its regular expression or number is none. */
export function compileStep(step: Transform): TextStep | undefined {
  switch (step.do) {
    case 'trim':
      return (text) => text.trim();
    case 'spaces':
      return (text) => text.replace(/\s+/g, ' ');
    case 'case':
      return (text) => letterCase(text, step.to);
    case 'replace':
      return replaceStep(step);
    case 'split':
      return (text) => splitList(text, step.separator);
    case 'join':
      return (text) => joinList(text, step.separator);
    case 'default':
      return (text) => (text.trim() === '' ? step.text : text);
    case 'map':
      return mapStep(step);
    case 'number':
      return numberStep(step);
    case 'sha256':
      return whereFilled(hashed);
    case 'uuid':
      return whereFilled(uuidOf);
    case 'mask':
      return (text) => masked(text, step.keep);
    default:
      return assertNever(step);
  }
}

/** The hash of nothing would make one person of all rows without a value. */
function whereFilled(change: (text: string) => string): TextStep {
  return (text) => (text.trim() === '' ? '' : change(text));
}

/** The plan cannot be sent like this; until it is repaired, its rows say so. */
const notUnderstood: TextStep = (text, issues, column) => {
  addIssue(issues, 'stepNotUnderstood', column, text);
  return undefined;
};
