import { commandWords } from '../shared/model/commandNames';

/**
 * The command that the app was started for, with its arguments; undefined when it was started for its window. Switches of
 * Chromium, such as `--no-sandbox`, come before the command. A file that the system hands over comes with its whole path, so
 * that none is taken for a command.
 *
 * @param args what follows the name of the program
 */
export function commandArguments(args: readonly string[]): readonly string[] | undefined {
  const start = args.findIndex((arg) => !arg.startsWith('--') || commandWords.includes(arg));
  const word = args[start];
  return word !== undefined && commandWords.includes(word) ? args.slice(start) : undefined;
}
