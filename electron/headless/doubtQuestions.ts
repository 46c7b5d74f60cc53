import words from '../../shared/i18n/en/headless.json';
import { assertNever } from '../../shared/model/failure';
import type { FileDoubt } from '../../shared/model/openedFile';
import type { PlanQuestion } from './planQuestions';
import { fill } from './say';

const shown = 60;

/** How the file is to be read, where nothing in it decides that. The likeliest way is in the plan already. */
export function doubtQuestions(doubt: FileDoubt | undefined): readonly PlanQuestion[] {
  if (doubt === undefined) return [];
  const options = optionsOf(doubt);
  return [
    {
      code: doubt.kind === 'encoding' ? 'encodingUnsure' : 'tableUnsure',
      question: fill(words.doubts[doubt.kind], { options: options.join(', ') }),
      usual: { text: `${options[0] ?? ''}.`, answer: (plan) => plan },
    },
  ];
}

function optionsOf(doubt: FileDoubt): readonly string[] {
  switch (doubt.kind) {
    case 'encoding':
      return doubt.options.map(({ dialect, example }) =>
        fill(words.doubts.encodingOption, { encoding: dialect.encoding, example: example.slice(0, shown) }),
      );
    case 'table':
      return doubt.options.map(({ dialect, rows }) =>
        fill(dialect.unnamed === undefined ? words.doubts.tableOption : words.doubts.tableOptionUnnamed, {
          delimiter: JSON.stringify(dialect.delimiter),
          quote: JSON.stringify(dialect.quote),
          count: rows[0]?.length ?? 0,
        }),
      );
    default:
      return assertNever(doubt);
  }
}
