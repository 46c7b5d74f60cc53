import words from '../../shared/i18n/en/headless.json';
import { nameFailure } from '../../shared/model/failure';
import type { CheckReport } from '../../shared/model/run';
import { checkFile } from '../engine/checkFile';
import { senderStamp } from '../engine/stamp';
import { checkText } from './checkText';
import { type ExitCode, exitCodes } from './exitCodes';
import { createLiveLine } from './liveLine';
import { openPlanned } from './openPlanned';
import type { HeadlessPorts } from './ports';
import { namedProblems } from './namedProblems';
import type { CheckCommand } from './readCommand';
import { refuse, writeResult } from './refuse';
import { fill } from './say';

/** Takes every row of the file through the code that sends, without sending. */
export async function check(command: CheckCommand, ports: HeadlessPorts): Promise<ExitCode> {
  const planned = await openPlanned(command, ports);
  if (planned.kind === 'ended') return planned.code;
  const { plan, table } = planned;
  const line = createLiveLine(ports);
  const report = await checkFile(
    { checkId: 'check', path: table.path, identity: table.identity, plan },
    {
      stamp: senderStamp(),
      clock: ports.clock,
      onReport: ({ bytesRead, bytesTotal }) => {
        const percent = bytesTotal === 0 ? 0 : Math.floor((100 * bytesRead) / bytesTotal);
        line.show(fill(words.check.progress, { name: table.name, percent }));
      },
    },
    ports.stop,
  );
  line.end();
  if (report.failure !== undefined) {
    return refuse(ports, nameFailure(report.failure, { name: table.name }), command.json);
  }
  const exitCode = codeOf(report);
  if (command.json) {
    const { state, rows, events, problems, timeRange, eventNames, repeats } = report;
    const found = {
      rows,
      events,
      problems: namedProblems(problems, plan.columns),
      timeRange,
      eventNames,
      repeats,
    };
    writeResult(ports, { exitCode, file: table.name, state, ...found });
  } else {
    ports.out(checkText(report, table.name, plan.columns));
  }
  return exitCode;
}

function codeOf({ state, rows }: CheckReport): ExitCode {
  if (state === 'stopped') return exitCodes.paused;
  return rows.ready === rows.read ? exitCodes.done : exitCodes.rowsLeft;
}
