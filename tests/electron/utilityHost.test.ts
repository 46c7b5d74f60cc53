import { expect, test } from 'vitest';
import { z } from 'zod';
import { createUtilityHost } from '../../electron/utilityHost';
import { fail, type Failure, ok } from '../../shared/model/failure';
import { createTestLog } from './support/log';
import { createTestFork } from './support/utilityChild';

function create() {
  const forks = createTestFork();
  const log = createTestLog();
  const reports: unknown[] = [];
  const crashes: Failure[] = [];
  const host = createUtilityHost({
    fork: forks.fork,
    name: 'helper',
    log,
    onReport: (message) => reports.push(message),
    onCrash: (failure) => crashes.push(failure),
  });
  const ask = (question: string) => host.call((id) => ({ id, question }), z.string());
  return { ...forks, log, reports, crashes, host, ask };
}

const crashed = fail('engineCrashed', {}, 'helper ended with code 6');

test('no process runs before something is asked', () => {
  const { children, host } = create();
  expect(children).toHaveLength(0);
  expect(host.isRunning()).toBe(false);
});

test('answers find their questions by id, in whatever order they come', async () => {
  const { child, children, ask } = create();
  const [first, second] = [ask('a'), ask('b')];
  expect(child(0).posted).toEqual([
    { id: 1, question: 'a' },
    { id: 2, question: 'b' },
  ]);
  child(0).say({ kind: 'response', id: 2, result: ok('B') });
  child(0).say({ kind: 'response', id: 1, result: fail('fileMissing', { name: 'a.csv' }) });
  expect(await first).toEqual(fail('fileMissing', { name: 'a.csv' }));
  expect(await second).toEqual(ok('B'));
  expect(children).toHaveLength(1);
});

test('an answer that does not fit is no answer, and its content is not logged', async () => {
  const { child, ask, log } = create();
  const answer = ask('a');
  child(0).say({ id: 1, result: { ok: true, value: { secret: 1 } } });
  expect(await answer).toEqual(fail('unexpected', {}, 'helper: an answer does not fit'));
  expect(log.lines).toEqual(['error helper: an answer does not fit the contract']);
});

test('an answer to nothing is ignored', () => {
  const { child, ask, reports } = create();
  void ask('a');
  child(0).say({ id: 99, result: ok('x') });
  expect(reports).toEqual([]);
});

test('what answers nothing is a report', () => {
  const { child, ask, reports } = create();
  void ask('a');
  child(0).say({ kind: 'progress', done: 1 });
  child(0).say('text');
  expect(reports).toEqual([{ kind: 'progress', done: 1 }, 'text']);
});

test('when it dies, everything that waits is told, and then whoever wants to know', async () => {
  const { child, ask, host, crashes, log } = create();
  const [first, second] = [ask('a'), ask('b')];
  child(0).exit(6);
  expect(await first).toEqual(crashed);
  expect(await second).toEqual(crashed);
  expect(crashes).toEqual([crashed.failure]);
  expect(log.lines).toEqual(['error helper: ended with code 6']);
  expect(host.isRunning()).toBe(false);
});

test('the next question starts a new process', async () => {
  const { child, children, ask } = create();
  void ask('a');
  child(0).exit(6);
  const answer = ask('b');
  expect(children).toHaveLength(2);
  child(1).say({ id: 2, result: ok('B') });
  expect(await answer).toEqual(ok('B'));
});

test('what a dead process still says does not count', () => {
  const { child, ask, reports } = create();
  void ask('a');
  child(0).exit(6);
  child(0).say({ kind: 'progress' });
  void ask('b');
  child(0).say({ kind: 'progress' });
  expect(reports).toEqual([]);
});

test('stopping is no crash, but nothing waits for ever', async () => {
  const { child, ask, host, crashes, log } = create();
  const answer = ask('a');
  host.stop();
  expect(child(0).killed()).toBe(true);
  expect(host.isRunning()).toBe(false);
  child(0).exit(15);
  expect(await answer).toMatchObject({ ok: false, failure: { code: 'engineCrashed' } });
  expect(crashes).toEqual([]);
  expect(log.lines).toEqual([]);
  host.stop();
});

test('what it prints is logged without what it quotes', () => {
  const { child, ask, log } = create();
  void ask('a');
  child(0).print('TypeError: ada@example.com\n    at run (engine.js:1:2)\n');
  child(0).print('ada@example.com\n');
  expect(log.lines).toEqual(['error helper: TypeError\n    at run (engine.js:1:2)']);
});
