import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommand } from '../../../electron/headless/readCommand';
import words from '../../../shared/i18n/en/headless.json';

const run = ['run', 'plan.json', 'orders.csv'];

describe('a command that is understood', () => {
  test.each([
    [['suggest', 'orders.csv'], { kind: 'suggest', file: 'orders.csv', acceptDefaults: false }],
    [['suggest', '--accept-defaults', 'a b.csv'], { file: 'a b.csv', acceptDefaults: true }],
    [['suggest', '--', '--odd.csv'], { file: '--odd.csv' }],
    [['suggest', 'b.csv', '--template', 'a.json'], { file: 'b.csv', template: 'a.json' }],
    [['check', '-', 'orders.csv', '--json'], { kind: 'check', plan: '-', file: 'orders.csv', json: true }],
    [
      [...run, '--practice'],
      { kind: 'run', receiver: { kind: 'practice' }, writeKeyName: 'SEGMENT_WRITE_KEY' },
    ],
    [[...run, '--region', 'eu'], { receiver: { kind: 'segment', region: 'eu' }, speed: undefined }],
    [
      [...run, '--endpoint=http://127.0.0.1:9/v1'],
      { receiver: { kind: 'endpoint', host: 'http://127.0.0.1:9' } },
    ],
    [['run', '--region=us', '--speed', '250', ...run.slice(1)], { plan: 'plan.json', speed: 250 }],
    [[...run, '--practice', '--speed', 'max', '--journal', 'here'], { speed: 'max', journal: 'here' }],
    [[...run, '--practice', '--write-key-env', 'KEY'], { writeKeyName: 'KEY', choices: {} }],
    [[...run, '--practice'], { sending: { order: undefined } }],
    [
      [...run, '--practice', '--order', 'person', '--compress'],
      { sending: { order: 'person', compress: true } },
    ],
    [
      [...run, '--practice', '--wrong-clock', 'go-on', '--rows-in-doubt', 'leave', '--retry-refused'],
      { choices: { wrongClock: 'goOn', rowsInDoubt: 'leave', refused: 'retry' } },
    ],
    [[...run, '--practice', '--dry-run', 'out.ndjson', '--as-new'], { dryRun: 'out.ndjson', asNew: true }],
    [['help'], { kind: 'help', about: undefined }],
    [['--help'], { kind: 'help', about: undefined }],
    [['help', 'run'], { kind: 'help', about: 'run' }],
    [['check', '--help'], { kind: 'help', about: 'check' }],
    [['--version'], { kind: 'version' }],
  ])('%j', (args, command) => {
    expect(readCommand(args)).toMatchObject(command);
  });
});

describe('what is not understood is named', () => {
  test.each<readonly [readonly string[], string | undefined, string]>([
    [[], undefined, 'Say what to do: suggest, check or run.'],
    [['rum'], undefined, 'There is no command “rum”.'],
    [['--json'], undefined, 'There is no option --json here.'],
    [['suggest'], 'suggest', 'Name the CSV file.'],
    [
      ['suggest', 'my', 'orders.csv'],
      'suggest',
      '“orders.csv” is one file too many. A name with spaces needs quotes.',
    ],
    [['suggest', 'orders.csv', '--json'], 'suggest', 'There is no option --json here.'],
    [['check'], 'check', 'Name the plan and the CSV file.'],
    [['check', 'plan.json'], 'check', 'Name the CSV file after the plan.'],
    [['check', 'plan.json', 'orders.csv', '--json=yes'], 'check', '--json stands alone, without a value.'],
    [run, 'run', 'Say where to send it: --practice, --region us, --region eu or --endpoint URL.'],
    [[...run, '--practice', '--order', 'time'], 'run', '--order takes file or person, not “time”.'],
    [[...run, '--practice', '--compress=1'], 'run', '--compress stands alone, without a value.'],
    [
      [...run, '--practice', '--region', 'us'],
      'run',
      'Give only one of --practice, --region and --endpoint.',
    ],
    [[...run, '--region', 'uk'], 'run', '--region takes us or eu, not “uk”.'],
    [[...run, '--region'], 'run', '--region needs a value after it.'],
    [[...run, '--journal', '--practice'], 'run', '--journal needs a value after it.'],
    [[...run, '--practice', '--practice'], 'run', '--practice stands there twice.'],
    [[...run, '--practice', '-v'], 'run', 'There is no option -v here.'],
    [
      [...run, '--endpoint', 'http://example.org'],
      'run',
      '“http://example.org” cannot be used with --endpoint. Backfill sends to https addresses, and to http only on this computer.',
    ],
    ...['0', '-5', '1.5', 'fast', '1000001'].map(
      (speed) =>
        [
          [...run, '--practice', '--speed', speed],
          'run',
          `--speed takes a number of events a second, or max; not “${speed}”.`,
        ] as const,
    ),
    [[...run, '--practice', '--wrong-clock', 'yes'], 'run', '--wrong-clock takes go-on, not “yes”.'],
    [
      [...run, '--practice', '--rows-in-doubt', 'ask'],
      'run',
      '--rows-in-doubt takes send or leave, not “ask”.',
    ],
  ])('%j', (args, about, sentence) => {
    expect(readCommand(args)).toEqual({ kind: 'wrong', about, sentence });
  });
});

test('every command that the documentation shows is understood', async () => {
  const text = await readFile(path.resolve(import.meta.dirname, '../../../docs/headless.md'), 'utf8');
  const shown = [...text.matchAll(/(?:npx backfill|backfill\.mjs) ((?:suggest|check|run) [^|>\n`]+)/g)].map(
    (found) => found[1]?.trim().split(/\s+/) ?? [],
  );
  expect(shown.length).toBeGreaterThan(10);
  const wrong = shown.filter((args) => readCommand(args).kind === 'wrong');
  expect(wrong).toEqual([]);
});

test('every option is in the documentation', async () => {
  const text = await readFile(path.resolve(import.meta.dirname, '../../../docs/headless.md'), 'utf8');
  const options = [...words.help.run.text, ...words.help.check.text, ...words.help.suggest.text].flatMap(
    (line) => /^ {2}(--[\w-]+)/.exec(line)?.[1] ?? [],
  );
  expect(options.filter((option) => !text.includes(option))).toEqual([]);
});
