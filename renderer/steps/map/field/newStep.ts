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

/** A transformation as it is when it has just been added. */
export function newStep(kind: StepKind): Transform {
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
      return { do: kind, pairs: [{ from: '', to: '' }], otherwise: { kind: 'keep' } };
    case 'number':
      return { do: kind };
    case 'mask':
      return { do: kind, keep: 4 };
    default:
      return assertNever(kind);
  }
}
