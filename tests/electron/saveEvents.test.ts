import { expect, test } from 'vitest';
import type { FindReceiver } from '../../electron/receivers';
import { saveEvents } from '../../electron/saveEvents';
import { fail, ok } from '../../shared/model/failure';
import { createTestEngine } from './support/engine';
import { file } from './support/handlers';
import { plan } from './support/plan';

const counts = { rows: 5, events: 6, invalid: 1, skipped: 1 };
const receiver = { kind: 'practice' } as const;
const known: FindReceiver = () =>
  Promise.resolve(
    ok({
      host: 'http://127.0.0.1:9',
      writeKey: 'key',
      eventsPerSecond: undefined,
      remembered: { kind: 'practice' },
    }),
  );

function create(to: string | undefined, findReceiver = known) {
  const engine = createTestEngine();
  engine.answerWith(ok({ ...counts, idPrefix: '0'.repeat(20) }));
  const suggested: unknown[] = [];
  const dialogs = {
    chooseWhereToSave: (...asked: readonly unknown[]) => {
      suggested.push(asked);
      return Promise.resolve(to);
    },
  };
  const save = () => saveEvents(file, { plan, receiver }, { engine, dialogs, findReceiver });
  return { engine, suggested, save };
}

test('asks where, and has them written as they would be sent', async () => {
  const { engine, suggested, save } = create('/home/ada/events.ndjson');
  expect(await save()).toEqual(ok({ name: 'events.ndjson', ...counts, ids: 'asSent' }));
  expect(suggested).toEqual([['orders events.ndjson', 'events']]);
  const job = {
    path: file.path,
    identity: file.identity,
    fileName: file.name,
    plan,
    host: 'http://127.0.0.1:9',
  };
  expect(engine.asked).toEqual([{ kind: 'saveEvents', job, to: '/home/ada/events.ndjson', writeKey: 'key' }]);
});

test('a key that was forgotten is missed by the ids alone, and that is said', async () => {
  const { save } = create('/a.ndjson', () => Promise.resolve(fail('writeKeyMissing')));
  expect(await save()).toMatchObject({ value: { ids: 'zeros' } });
});

test('a source that was removed, and a file that cannot be written, are told', async () => {
  const { save, engine } = create('/a.ndjson', () => Promise.resolve(fail('sourceUnknown')));
  expect(await save()).toEqual(fail('sourceUnknown'));
  expect(engine.asked).toEqual([]);
  const other = create('/a.ndjson');
  other.engine.answerWith(fail('reportUnwritable'));
  expect(await other.save()).toEqual(fail('reportUnwritable'));
});

test('a closed dialog and a stop are no failures', async () => {
  expect(await create(undefined).save()).toEqual(ok(null));
  const { engine, save } = create('/a.ndjson');
  engine.answerWith(ok(null));
  expect(await save()).toEqual(ok(null));
});
