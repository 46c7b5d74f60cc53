import { pathOfColumn } from './columnPath';
import { planLimits, type Target } from './plan';

/** The path that a name means: dots nest, so `address.city` is `city` inside `address`. Empty when the text holds no name. */
export function pathFromText(text: string): readonly string[] {
  return pathOfColumn(text)
    .map((part) => part.trim().slice(0, planLimits.name))
    .filter((part) => part !== '')
    .slice(0, planLimits.depth);
}

/** The place as one string, the same for the same place: for comparing, and as a key of lists. */
export function targetKey(target: Target): string {
  if ('path' in target) return JSON.stringify([target.kind, ...target.path]);
  if ('name' in target) return JSON.stringify([target.kind, target.name]);
  return target.kind;
}

export function sameTarget(a: Target, b: Target): boolean {
  return targetKey(a) === targetKey(b);
}
