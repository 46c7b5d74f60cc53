import { assertNever } from '../../../../shared/model/failure';
import type { Transform } from '../../../../shared/model/transform';

/** In the order in which they are offered: the most wanted first. */
export const stepKinds = [
  'trim',
  'spaces',
  'case',
  'replace',
  'map',
  'default',
  'number',
  'split',
  'join',
  'sha256',
  'mask',
  'uuid',
] as const satisfies readonly Transform['do'][];
export type StepKind = (typeof stepKinds)[number];

/** So many different values are few enough to be listed. */
const fewValues = 30;

/**
 * A transformation as it is when it has just been added.
 *
 * @param values that it would be given in the first rows: where they are few, each can be replaced without typing it
 */
export function newStep(kind: StepKind, values: readonly string[]): Transform {
  switch (kind) {
    case 'trim':
    case 'spaces':
    case 'sha256':
    case 'uuid':
      return { do: kind };
    case 'case':
      return { do: kind, to: 'lower' };
    case 'replace':
      return { do: kind, find: '', with: '' };
    case 'split':
    case 'join':
      return { do: kind, separator: kind === 'split' ? ',' : ', ' };
    case 'default':
      return { do: kind, text: '' };
    case 'map':
      return { do: kind, pairs: pairsFor(values), otherwise: { kind: 'keep' } };
    case 'number':
      return { do: kind };
    case 'mask':
      return { do: kind, keep: 4 };
    default:
      return assertNever(kind);
  }
}

/** Each value becomes itself until another one is typed: an empty text would leave it out. */
function pairsFor(values: readonly string[]): { from: string; to: string }[] {
  const filled = values.filter((value) => value.trim() !== '');
  if (filled.length === 0 || filled.length > fewValues) return [{ from: '', to: '' }];
  return filled.map((value) => ({ from: value, to: value }));
}
