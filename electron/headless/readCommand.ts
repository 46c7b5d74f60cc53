import words from '../../shared/i18n/en/headless.json';
import { type CommandName, commandNames } from '../../shared/model/commandNames';
import type { ResumeChoices } from '../../shared/model/run';
import { type SendingOptions, sendingOrders } from '../../shared/model/sending';
import { type Region, regions } from '../../shared/model/source';
import { mostEventsPerSecond } from '../../shared/model/speed';
import { hostOf } from '../../shared/segment/endpoints';
import { type OptionTable, readOptions, type ReadOptions } from './readOptions';
import { fill } from './say';

/** Where `run` sends to. */
export type ReceiverChoice =
  | { readonly kind: 'practice' }
  | { readonly kind: 'segment'; readonly region: Region }
  /** Base address, such as `https://events.example.org`. */
  | { readonly kind: 'endpoint'; readonly host: string };

export interface SuggestCommand {
  readonly kind: 'suggest';
  readonly file: string;
  readonly acceptDefaults: boolean;
  /** File of a template, or of a plan for another file, that the plan is made by. */
  readonly template: string | undefined;
}

export interface CheckCommand {
  readonly kind: 'check';
  readonly plan: string;
  readonly file: string;
  readonly json: boolean;
}

export interface RunCommand {
  readonly kind: 'run';
  readonly plan: string;
  readonly file: string;
  readonly receiver: ReceiverChoice;
  /** Name of the environment variable that holds the write key. */
  readonly writeKeyName: string;
  /** Folder of the journal; undefined keeps it with the others. */
  readonly journal: string | undefined;
  /** Events a second; undefined is the usual speed. */
  readonly speed: number | 'max' | undefined;
  readonly sending: SendingOptions;
  /** Writes the events to this file instead of sending them. */
  readonly dryRun: string | undefined;
  /** A changed file or plan may send events again under new ids. */
  readonly asNew: boolean;
  readonly choices: ResumeChoices;
  readonly json: boolean;
}

export type Command =
  | { readonly kind: 'help'; readonly about: CommandName | undefined }
  | { readonly kind: 'version' }
  | SuggestCommand
  | CheckCommand
  | RunCommand
  /** Not understood: a sentence that says why, and whose usage line helps. */
  | { readonly kind: 'wrong'; readonly sentence: string; readonly about: CommandName | undefined };

type Wrong = Extract<Command, { kind: 'wrong' }>;
type Options = Extract<ReadOptions, { kind: 'read' }>;

const flag = { kind: 'flag' } as const;
const text = { kind: 'text' } as const;
const inDoubt = ['send', 'leave'] as const;
const tables: Readonly<Record<CommandName, OptionTable>> = {
  suggest: { help: flag, 'accept-defaults': flag, template: text },
  check: { help: flag, json: flag },
  run: {
    help: flag,
    json: flag,
    practice: flag,
    region: { kind: 'choice', values: regions },
    endpoint: text,
    'write-key-env': text,
    journal: text,
    speed: text,
    order: { kind: 'choice', values: sendingOrders },
    compress: flag,
    'dry-run': text,
    'as-new': flag,
    'wrong-clock': { kind: 'choice', values: ['go-on'] },
    'rows-in-doubt': { kind: 'choice', values: inDoubt },
    'retry-refused': flag,
  },
};
const usualKeyName = 'SEGMENT_WRITE_KEY';

const usage = words.usage;

/** @param args what follows the name of the program */
export function readCommand(args: readonly string[]): Command {
  const [first, ...rest] = args;
  if (first === undefined) return { kind: 'wrong', sentence: usage.noCommand, about: undefined };
  if (first === '--version') return { kind: 'version' };
  if (first === '--help' || first === '-h' || first === 'help') {
    return { kind: 'help', about: nameOf(rest[0]) };
  }
  const name = nameOf(first);
  if (name === undefined) {
    const sentence = first.startsWith('-') ? usage.unknownOption : usage.unknownCommand;
    return { kind: 'wrong', sentence: fill(sentence, { option: first, command: first }), about: undefined };
  }
  const options = readOptions(rest, tables[name]);
  if (options.kind === 'wrong') return wrong(name, options.sentence);
  if (options.values.has('help')) return { kind: 'help', about: name };
  switch (name) {
    case 'suggest':
      return readSuggest(options);
    case 'check':
      return readCheck(options);
    case 'run':
      return readRun(options);
  }
}

function nameOf(word: string | undefined): CommandName | undefined {
  return commandNames.find((name) => name === word);
}

function wrong(about: CommandName, sentence: string): Wrong {
  return { kind: 'wrong', sentence, about };
}

function readSuggest({ files, values }: Options): Command {
  const [file, more] = files;
  if (file === undefined) return wrong('suggest', usage.noFile);
  if (more !== undefined) return wrong('suggest', fill(usage.tooMany, { extra: more }));
  return {
    kind: 'suggest',
    file,
    acceptDefaults: values.has('accept-defaults'),
    template: values.get('template'),
  };
}

function readCheck(options: Options): Command {
  const both = planAndFile('check', options);
  if (both.kind === 'wrong') return both;
  const { plan, file } = both;
  return { kind: 'check', plan, file, json: options.values.has('json') };
}

function readRun(options: Options): Command {
  const both = planAndFile('run', options);
  if (both.kind === 'wrong') return both;
  const { values } = options;
  const receiver = readReceiver(values);
  if (receiver.kind === 'wrong') return receiver;
  const speed = values.get('speed');
  if (speed !== undefined && speedOf(speed) === undefined) {
    return wrong('run', fill(usage.speed, { value: speed }));
  }
  return {
    kind: 'run',
    plan: both.plan,
    file: both.file,
    receiver,
    writeKeyName: values.get('write-key-env') ?? usualKeyName,
    journal: values.get('journal'),
    speed: speed === undefined ? undefined : speedOf(speed),
    sending: {
      order: sendingOrders.find((order) => order === values.get('order')),
      ...(values.has('compress') ? { compress: true } : {}),
    },
    dryRun: values.get('dry-run'),
    asNew: values.has('as-new'),
    choices: readChoices(values),
    json: values.has('json'),
  };
}

function readChoices(values: Options['values']): ResumeChoices {
  const rowsInDoubt = inDoubt.find((choice) => choice === values.get('rows-in-doubt'));
  return {
    ...(values.has('wrong-clock') ? { wrongClock: 'goOn' } : {}),
    ...(rowsInDoubt === undefined ? {} : { rowsInDoubt }),
    ...(values.has('retry-refused') ? { refused: 'retry' } : {}),
  };
}

function planAndFile(
  name: CommandName,
  { files }: Options,
): { readonly kind: 'both'; readonly plan: string; readonly file: string } | Wrong {
  const [plan, file, more] = files;
  if (plan === undefined) return wrong(name, usage.noPlan);
  if (file === undefined) return wrong(name, usage.noFileAfterPlan);
  if (more !== undefined) return wrong(name, fill(usage.tooMany, { extra: more }));
  return { kind: 'both', plan, file };
}

function readReceiver(values: Options['values']): ReceiverChoice | Wrong {
  const region = regions.find((known) => known === values.get('region'));
  const url = values.get('endpoint');
  const named = [values.has('practice'), region !== undefined, url !== undefined].filter(Boolean).length;
  if (named === 0) return wrong('run', usage.noReceiver);
  if (named > 1) return wrong('run', usage.twoReceivers);
  if (region !== undefined) return { kind: 'segment', region };
  if (url === undefined) return { kind: 'practice' };
  const host = hostOf({ kind: 'custom', url });
  return host.ok
    ? { kind: 'endpoint', host: host.value }
    : wrong('run', fill(usage.endpoint, { value: url }));
}

function speedOf(text: string): number | 'max' | undefined {
  if (text === 'max') return text;
  const speed = /^\d+$/.test(text) ? Number(text) : 0;
  return speed > 0 && speed <= mostEventsPerSecond ? speed : undefined;
}
