import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { columnOfPath } from '../../../shared/model/columnPath';
import type { Target } from '../../../shared/model/plan';

export interface TargetText {
  /** The kind of place, such as "Property"; empty where the name says it all. */
  readonly kind: string;
  /** "User ID", or a property's own name with its dots. */
  readonly name: string;
  /** Both in one: "Property order_id". */
  readonly full: string;
}

/** The words for a place in the event. */
export function useTargetText(): (target: Target) => TargetText {
  const { t } = useTranslation('map');
  return useCallback(
    (target) => {
      const kind = t(`targets.${target.kind}`);
      const name = nameOf(target);
      return name === null ? { kind: '', name: kind, full: kind } : { kind, name, full: `${kind} ${name}` };
    },
    [t],
  );
}

function nameOf(target: Target): string | null {
  if ('path' in target) return columnOfPath(target.path);
  return 'name' in target ? target.name : null;
}
