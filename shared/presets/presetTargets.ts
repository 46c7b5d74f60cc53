import type { Target } from '../model/plan';

export function property(name: string): Target {
  return { kind: 'properties', path: [name] };
}

export function trait(...path: [string, ...string[]]): Target {
  return { kind: 'traits', path };
}

export function contextField(...path: [string, ...string[]]): Target {
  return { kind: 'context', path };
}
