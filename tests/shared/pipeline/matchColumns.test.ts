import { expect, it } from 'vitest';
import { matchColumns } from '../../../shared/pipeline/matchColumns';

it.each<readonly [string, string[], string[], (number | undefined)[]]>([
  ['the same name first', ['Total', 'total'], ['total', 'Total'], [1, 0]],
  ['other letters and separators', ['Order ID', 'Größe'], ['groesse', 'grosse', 'order_id'], [2, undefined]],
  ['accents', ['Prénom', 'E-Mail'], ['prenom', 'e_mail'], [0, 1]],
  ['what is not there', ['a', 'b'], ['b'], [undefined, 0]],
  ['a name that is taken by the same name', ['total', 'Total'], ['total'], [0, undefined]],
  ['a similar name only beside a free one', ['total', 'Total'], ['total', 'TOTAL'], [0, 1]],
  ['not one of two similar names', ['Order ID'], ['order_id', 'order-id'], [undefined]],
  ['nor one for two', ['order_id', 'order-id'], ['Order ID'], [undefined, undefined]],
  ['names without letters as they are', ['#', '%'], ['%', '$'], [undefined, 0]],
  ['names of any object', ['__proto__', 'constructor'], ['constructor', '__proto__'], [1, 0]],
])('finds %s', (_what, columns, others, found) => {
  expect(matchColumns(columns, others)).toEqual(found);
});
