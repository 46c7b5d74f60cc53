import path from 'node:path';
import words from '../../shared/i18n/en/headless.json';
import { nameFailure, toFailure } from '../../shared/model/failure';
import { segmentHosts } from '../../shared/segment/endpoints';
import { type DryResult, runDry } from '../engine/runDry';
import { senderStamp } from '../engine/stamp';
import { equation } from './equation';
import { type ExitCode, exitCodes } from './exitCodes';
import { createLiveLine } from './liveLine';
import { openPlanned } from './openPlanned';
import type { HeadlessPorts } from './ports';
import type { ReceiverChoice, RunCommand } from './readCommand';
import { refuse, writeResult } from './refuse';
import { fill, fillCounted } from './say';
import { refuseUsage } from './usage';
import { writeKeyOf } from './writeKeyOf';

/** Writes every event exactly as it would be sent to the file `to`, one line of JSON each, and sends nothing. */
export async function dryRun(command: RunCommand, to: string, ports: HeadlessPorts): Promise<ExitCode> {
  const key = writeKeyOf(command, ports);
  if (key.kind === 'wrong') return refuseUsage(ports, key.sentence, 'run');
  const planned = await openPlanned(command, ports);
  if (planned.kind === 'ended') return planned.code;
  const { plan, table } = planned;
  const { name } = table;
  const line = createLiveLine(ports);
  const writeKey = key.kind === 'key' ? key.writeKey : undefined;
  if (writeKey === undefined) ports.err(`${fill(words.dryRun.noKey, { name: command.writeKeyName })}\n`);
  try {
    const result = await runDry(
      { path: table.path, identity: table.identity, fileName: name, plan, host: hostOf(command.receiver) },
      path.resolve(to),
      {
        writeKey,
        stamp: senderStamp(),
        clock: ports.clock,
        random: ports.random,
        onBytes: (done, total) => {
          const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
          line.show(fill(words.dryRun.progress, { name, percent }));
        },
      },
      ports.stop,
    );
    line.end();
    return result === undefined
      ? stopped(to, ports, command.json)
      : tell(result, { name, to }, ports, command.json);
  } catch (error) {
    line.end();
    return refuse(ports, nameFailure(toFailure(error), { name }), command.json);
  }
}

/** Practice has an address only while it runs. */
function hostOf(receiver: ReceiverChoice): string {
  if (receiver.kind === 'practice') return 'http://127.0.0.1';
  return receiver.kind === 'segment' ? segmentHosts[receiver.region] : receiver.host;
}

function stopped(to: string, ports: HeadlessPorts, json: boolean): ExitCode {
  if (json) writeResult(ports, { exitCode: exitCodes.paused, state: 'stopped' });
  else ports.out(`${fill(words.dryRun.stopped, { to })}\n`);
  return exitCodes.paused;
}

function tell(
  { rows, events, invalid, skipped, idPrefix }: DryResult,
  { name, to }: { readonly name: string; readonly to: string },
  ports: HeadlessPorts,
  json: boolean,
): ExitCode {
  const ready = rows - invalid - skipped;
  const exitCode = ready === rows ? exitCodes.done : exitCodes.rowsLeft;
  if (json) {
    const counts = { rows: { read: rows, ready, invalid, skipped }, events: { total: events } };
    writeResult(ports, { exitCode, file: name, state: 'finished', written: to, ...counts, idPrefix });
    return exitCode;
  }
  const numbers = equation(
    [
      { count: ready, text: words.check.ready },
      { count: invalid, text: words.check.invalid },
      { count: skipped, text: words.check.skipped },
    ],
    { count: rows, text: words.rows.read },
  );
  ports.out(`${fill(words.dryRun.finished, { name, to })}\n\n${numbers}\n`);
  ports.out(`${fillCounted(words.dryRun.events, events)}\n`);
  return exitCode;
}
