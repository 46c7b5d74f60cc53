import type { Transform } from '../../model/transform';
import type { TextStep } from './textStep';

type MapValues = Extract<Transform, { readonly do: 'map' }>;

/** Texts are matched as they are first, then without case and outer spaces: "Paid" and "paid " mean paid. */
export function mapStep({ pairs, otherwise }: MapValues): TextStep {
  const exact = new Map<string, string>();
  const loose = new Map<string, string>();
  for (const { from, to } of pairs) {
    if (!exact.has(from)) exact.set(from, to);
    if (!loose.has(loosely(from))) loose.set(loosely(from), to);
  }
  const rest = otherwise.kind === 'text' ? otherwise.text : otherwise.kind === 'leaveOut' ? '' : undefined;
  return (text) => {
    const found = exact.get(text) ?? loose.get(loosely(text));
    if (found !== undefined || text.trim() === '') return found ?? text;
    return rest ?? text;
  };
}

function loosely(text: string): string {
  return text.trim().toLowerCase();
}
