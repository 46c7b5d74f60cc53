import { expect, test } from 'vitest';
import { z } from 'zod';
import { events, requests } from '../../../shared/ipc/contract';

const looseObject = z.looseObject({});

/** Places of a schema where a text or a list may be of any size, or an object may hold unknown keys. */
function unbounded(schema: unknown, place: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((part, index) => unbounded(part, `${place}.${index}`));
  const node = looseObject.safeParse(schema).data;
  if (!node) return [];
  const found = Object.entries(node).flatMap(([key, part]) => unbounded(part, `${place}.${key}`));
  const fixed = 'const' in node || 'enum' in node;
  if (node['type'] === 'string' && !fixed && node['maxLength'] === undefined)
    found.push(`${place}: any text`);
  if (node['type'] === 'array' && node['maxItems'] === undefined) found.push(`${place}: any list`);
  if (node['type'] === 'object' && node['additionalProperties'] === undefined)
    found.push(`${place}: any key`);
  return found;
}

function check(schema: z.ZodType, place: string): string[] {
  return unbounded(z.toJSONSchema(schema), place);
}

test('nothing that crosses between page and main process can be of any size', () => {
  const found = [
    ...Object.entries(requests).flatMap(([name, { request, response }]) => [
      ...check(request, `${name} request`),
      ...check(response, `${name} response`),
    ]),
    ...Object.entries(events).flatMap(([name, schema]) => check(schema, `${name} event`)),
  ];
  expect(found).toEqual([]);
});

test('what has no bound is found', () => {
  const schema = z.strictObject({ text: z.string(), list: z.array(z.number()), any: z.looseObject({}) });
  const found = check(schema, 'x');
  expect(found.filter((line) => line.endsWith('any text'))).toHaveLength(1);
  expect(found.filter((line) => line.endsWith('any list'))).toHaveLength(1);
});
