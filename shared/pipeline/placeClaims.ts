import type { Target } from '../model/plan';

export interface PlaceClaims {
  readonly has: (target: Target) => boolean;
  /** False when the place is taken, or stands inside or around one that is. */
  readonly take: (target: Target) => boolean;
}

/** Remembers which places of an event are spoken for. */
export function placeClaims(): PlaceClaims {
  const taken = new Set<string>();
  const around = new Set<string>();
  return {
    has: (target) => taken.has(keyOf(placeOf(target))),
    take: (target) => {
      const place = placeOf(target);
      const key = keyOf(place);
      const outer = place.slice(1).map((_, index) => keyOf(place.slice(0, index + 1)));
      if (taken.has(key) || around.has(key) || outer.some((one) => taken.has(one))) return false;
      taken.add(key);
      for (const one of outer) around.add(one);
      return true;
    },
  };
}

/** The way to a value inside the event: `properties`, `a`, `b`. */
export function placeOf(target: Target): readonly string[] {
  if ('path' in target) return [target.kind, ...target.path];
  return 'name' in target ? [target.kind, target.name] : [target.kind];
}

export function keyOf(place: readonly string[]): string {
  return JSON.stringify(place);
}
