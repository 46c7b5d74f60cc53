import type { Row } from '../../../../shared/model/csv';
import type { Field } from '../../../../shared/model/plan';
import { fieldText } from '../../../../shared/pipeline/fieldText';
import { compileSteps } from '../../../../shared/pipeline/transforms/compileSteps';

export interface Effect {
  readonly before: string;
  /** Undefined: it is not understood, and such a row would be stopped. */
  readonly after: string | undefined;
}

const shownEffects = 3;

/**
 * What each transformation makes of values of the file, by the sender's own code: values that it changes first, each once.
 *
 * @param rows those of the preview
 */
export function stepEffects(
  field: Field,
  columns: readonly string[],
  rows: readonly Row[],
): readonly (readonly Effect[])[] {
  const textOf = fieldText(field.from, columns);
  let texts = [...new Set(rows.flatMap((row) => textOf(row, []) ?? []))];
  return (field.steps ?? []).map((step) => {
    const change = compileSteps([step]);
    const effects = texts.map((before): Effect => ({ before, after: change(before, [], undefined) }));
    texts = [...new Set(effects.flatMap(({ after }) => after ?? []))];
    const changed = effects.filter(({ before, after }) => before !== after);
    const others = effects.filter(({ before, after }) => before === after && before !== '');
    return [...changed, ...others].slice(0, shownEffects);
  });
}

/** The different texts that come out of all transformations, in the order of the rows. */
export function valuesAfter(
  field: Field,
  columns: readonly string[],
  rows: readonly Row[],
): readonly string[] {
  const textOf = fieldText(field.from, columns);
  const change = compileSteps(field.steps ?? []);
  return [
    ...new Set(
      rows.flatMap((row) => {
        const text = textOf(row, []);
        return (text === undefined ? undefined : change(text, [], undefined)) ?? [];
      }),
    ),
  ];
}
