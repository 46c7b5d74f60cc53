import { toFailure } from '../../shared/model/failure';
import { check } from './check';
import { dryRun } from './dryRun';
import { type ExitCode, exitCodes } from './exitCodes';
import type { HeadlessPorts } from './ports';
import { readCommand } from './readCommand';
import { refuse } from './refuse';
import { run } from './run';
import { suggest } from './suggest';
import { helpText, refuseUsage } from './usage';

/** Carries out one command; resolves with how the program ends. Never rejects. */
export async function carryOut(args: readonly string[], ports: HeadlessPorts): Promise<ExitCode> {
  const command = readCommand(args);
  try {
    switch (command.kind) {
      case 'help':
        ports.out(helpText(command.about));
        return exitCodes.done;
      case 'version':
        ports.out(`${ports.version}\n`);
        return exitCodes.done;
      case 'wrong':
        return refuseUsage(ports, command.sentence, command.about);
      case 'suggest':
        return await suggest(command, ports);
      case 'check':
        return await check(command, ports);
      case 'run':
        return command.dryRun === undefined
          ? await run(command, ports)
          : await dryRun(command, command.dryRun, ports);
    }
  } catch (error) {
    return refuse(ports, toFailure(error), 'json' in command && command.json);
  }
}
