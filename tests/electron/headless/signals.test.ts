import { expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { carryOut } from '../../../electron/headless/carryOut';
import { allAccepted, useTestWorld } from '../engine/importFixture';
import { useBackfillCommand } from './command';
import { environmentOf, ordersFiles } from './files';

/* An import that would take for ever, ended from outside, and another one beside it. */

const world = useTestWorld();
const backfill = useBackfillCommand();

async function stuck() {
  const segment = await world.endpoint(() => (answering ? undefined : { kind: 'silence' }));
  let answering = false;
  const args = ['run', ...(await ordersFiles(world.folder(), 20)), '--endpoint', segment.host, '--json'];
  const env = environmentOf(world.folder());
  return {
    args,
    env,
    started: backfill.start(args, { env }),
    segment,
    answer: () => {
      answering = true;
    },
  };
}

test.each(['SIGTERM', 'SIGHUP'] as const)('%s pauses like Ctrl-C', async (signal) => {
  const { args, env, started, segment, answer } = await stuck();
  await segment.whenRequest(1);
  started.child.kill(signal);
  const paused = await started.ended;
  expect(paused.code).toBe(4);
  expect(JSON.parse(paused.out)).toMatchObject({ state: 'stopped', exitCode: 4, rows: { accepted: 0 } });
  expect(paused.err).toContain('Pausing: waiting for the last answers. Once more ends at once.');
  answer();
  expect((await backfill.run(args, { env })).code).toBe(0);
});

test('Ctrl-C a second time ends at once, and the same command goes on', async () => {
  const { args, env, started, segment, answer } = await stuck();
  await segment.whenRequest(1);
  started.child.kill('SIGINT');
  await started.whenErr('Pausing');
  started.child.kill('SIGINT');
  const cut = await started.ended;
  expect(cut.code).toBe(4);
  expect(cut.err).toMatch(/Ended at once|Pausing/);
  answer();
  const again = await backfill.run(args, { env });
  expect(JSON.parse(again.out)).toMatchObject(allAccepted(20));
});

test('the same import twice at once: the second is refused in words', async () => {
  const { args, env, started, segment } = await stuck();
  await segment.whenRequest(1);
  const second = await backfill.run(args, { env });
  expect(second.code).toBe(5);
  expect(second.err).toContain('Another Backfill is sending this import.');
  started.child.kill('SIGINT');
  expect((await started.ended).code).toBe(4);
});

test.each([
  ['check', []],
  ['run', ['--practice']],
  ['run', ['--practice', '--dry-run', 'never.ndjson']],
] as const)('%s %j that is stopped before it has begun ends as paused', async (name, options) => {
  const written: string[] = [];
  const code = await carryOut([name, ...(await ordersFiles(world.folder(), 3)), ...options], {
    version: '1.0.0',
    platform: 'linux',
    environment: environmentOf(world.folder()),
    home: world.folder(),
    timeZone: 'UTC',
    clock: systemClock,
    random: () => 0.5,
    stop: AbortSignal.abort(),
    readStandardInput: () => Promise.resolve(''),
    out: (text) => written.push(text),
    err: () => undefined,
    terminalWidth: () => undefined,
  });
  expect(code).toBe(4);
  expect(written.join('')).toMatch(/Paused before|was not written|was stopped/);
});
