import type { Dialect } from '../../../../shared/model/dialect';

export interface DialectSample {
  readonly name: string;
  readonly text: string;
  readonly dialect: Dialect;
  /** Whether the text is all of its file. */
  readonly complete: boolean;
}

/** What a sample has to be read as; what is left out is usual: double quotes, names in the first row. */
export function sample(
  name: string,
  dialect: Partial<Dialect> & Pick<Dialect, 'delimiter'>,
  text: string | readonly string[],
  complete = true,
): DialectSample {
  const usual = { encoding: 'utf-8', quote: '"', header: true, newline: '\n' } as const;
  return {
    name,
    text: typeof text === 'string' ? text : `${text.join('\n')}\n`,
    dialect: { ...usual, ...dialect },
    complete,
  };
}

/** `count` lines made by their index. */
export function lines(count: number, line: (index: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, index) => line(index));
}
