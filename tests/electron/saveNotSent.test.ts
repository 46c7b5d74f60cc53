import { expect, test } from 'vitest';
import { saveNotSent } from '../../electron/saveNotSent';
import { fail, ok } from '../../shared/model/failure';
import { createTestEngine } from './support/engine';
import { order } from './support/imports';
import { startedProgress } from './support/snapshots';

function create(answer: string | undefined) {
  const engine = createTestEngine();
  engine.answerWith(ok({ rows: 12 }));
  const suggested: string[] = [];
  const ports = {
    engine,
    imports: {
      recall: (id: string) =>
        Promise.resolve(
          id === 'i1'
            ? ok({
                folder: '/imports/i1',
                order: { ...order, fileName: 'orders 2024.tsv' },
                latest: startedProgress('i1'),
              })
            : fail('importUnknown'),
        ),
    },
    dialogs: {
      chooseWhereToSave: (name: string) => {
        suggested.push(name);
        return Promise.resolve(answer);
      },
    },
  };
  return { engine, suggested, save: (importId: string) => saveNotSent(importId, ports) };
}

test('asks where, and tells the name without the folder', async () => {
  const { engine, suggested, save } = create('/home/ada/rest.csv');
  expect(await save('i1')).toEqual(ok({ name: 'rest.csv', rows: 12 }));
  expect(suggested).toEqual(['orders 2024 not sent.csv']);
  expect(engine.asked).toEqual([{ kind: 'saveNotSent', folder: '/imports/i1', to: '/home/ada/rest.csv' }]);
});

test('a closed dialog is no failure and writes nothing', async () => {
  const { engine, save } = create(undefined);
  expect(await save('i1')).toEqual(ok(null));
  expect(engine.asked).toEqual([]);
});

test('a report that cannot be written is told', async () => {
  const { engine, save } = create('/home/ada/rest.csv');
  engine.answerWith(fail('reportUnwritable', { name: 'rest.csv' }));
  expect(await save('i1')).toEqual(fail('reportUnwritable', { name: 'rest.csv' }));
});

test('nobody is asked about an import that does not exist', async () => {
  const { suggested, save } = create('/home/ada/rest.csv');
  expect(await save('i2')).toEqual(fail('importUnknown'));
  expect(suggested).toEqual([]);
});
