import words from '../../shared/i18n/en/headless.json';
import { type CommandName, commandNames } from '../../shared/model/commandNames';
import { type ExitCode, exitCodes } from './exitCodes';
import type { HeadlessPorts } from './ports';
import { fill } from './say';

/** The help of one command, or of all. */
export function helpText(about: CommandName | undefined): string {
  const { help } = words;
  if (about === undefined) {
    return [
      ...help.intro,
      '',
      ...commandNames.map((name) => `  ${help[name].usage}`),
      '',
      ...help.outro,
      '',
    ].join('\n');
  }
  const { usage, text } = help[about];
  return [fill(help.usage, { usage }), '', ...text, ''].join('\n');
}

/** Says why the command was not understood, with the usage line that helps. */
export function refuseUsage(
  { err }: Pick<HeadlessPorts, 'err'>,
  sentence: string,
  about: CommandName | undefined,
): ExitCode {
  err(`${fill(words.failed, { sentence })}\n`);
  const lines = (about === undefined ? commandNames : [about]).map((name) => words.help[name].usage);
  for (const usage of lines) err(`${fill(words.help.usage, { usage })}\n`);
  err(`${words.help.more}\n`);
  return exitCodes.usage;
}
