import { expect, test } from 'vitest';
import { createPracticeHost } from '../../electron/practiceHost';
import { fail, ok } from '../../shared/model/failure';
import { createTestLog } from './support/log';
import { createTestFork } from './support/utilityChild';

function create() {
  const forks = createTestFork();
  return { ...forks, practice: createPracticeHost({ fork: forks.fork, log: createTestLog() }) };
}

const empty = {
  requests: 0,
  events: 0,
  duplicates: 0,
  discarded: [],
  byType: [],
  byName: [],
  latest: [],
};

test('starts with the first import and says where it listens', async () => {
  const { practice, child } = create();
  const host = practice.listen();
  expect(child(0).posted).toEqual([{ id: 1, request: 'listen' }]);
  child(0).say({ id: 1, request: 'listen', result: ok({ host: 'http://127.0.0.1:4000' }) });
  expect(await host).toEqual(ok('http://127.0.0.1:4000'));
});

test('looking into an inbox that never received anything starts nothing', async () => {
  const { practice, children } = create();
  expect(await practice.inbox()).toEqual(ok(empty));
  expect(await practice.empty()).toEqual(ok(null));
  expect(children).toHaveLength(0);
});

test('asks the running endpoint for its inbox, and to empty it', async () => {
  const { practice, child } = create();
  void practice.listen();
  const inbox = practice.inbox();
  child(0).say({ id: 2, request: 'inbox', result: ok({ ...empty, requests: 1, events: 2 }) });
  expect(await inbox).toEqual(ok({ ...empty, requests: 1, events: 2 }));
  const emptied = practice.empty();
  child(0).say({ id: 3, request: 'empty', result: ok(null) });
  expect(await emptied).toEqual(ok(null));
});

test('when it cannot listen, that is told', async () => {
  const { practice, child } = create();
  const host = practice.listen();
  child(0).say({ id: 1, request: 'listen', result: fail('practiceUnavailable') });
  expect(await host).toEqual(fail('practiceUnavailable'));
});

test('after a crash the inbox is empty and the next import starts a new one', async () => {
  const { practice, child, children } = create();
  const host = practice.listen();
  child(0).exit(1);
  expect(await host).toMatchObject({ ok: false });
  expect(await practice.inbox()).toEqual(ok(empty));
  void practice.listen();
  expect(children).toHaveLength(2);
});
