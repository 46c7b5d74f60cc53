import path from 'node:path';
import words from '../../shared/i18n/en/headless.json';
import { nameFailure, toFailure } from '../../shared/model/failure';
import { keepAttentionFile } from '../engine/attentionFile';
import { carryOutImport } from '../engine/carryOutImport';
import { hashFile } from '../engine/hashFile';
import { createImportControl } from '../engine/importControl';
import { messageIdPrefix } from '../engine/messageIdPrefix';
import type { ImportJob } from '../engine/messages';
import { earlierImportQuestion } from './earlierImports';
import { senderStamp } from '../engine/stamp';
import { endRun } from './endRun';
import { type ExitCode, exitCodes } from './exitCodes';
import { openPlanned, type PlannedTable } from './openPlanned';
import { type OpenReceiver, openReceiver } from './openReceiver';
import type { HeadlessPorts } from './ports';
import { createProgressView } from './progressView';
import type { RunCommand } from './readCommand';
import { ask, refuse, writeResult } from './refuse';
import { earlierImportsFolder, importsFolder } from './importsFolder';
import { refuseUsage } from './usage';
import { writeKeyOf } from './writeKeyOf';

/** Sends what has not been answered yet, by the engine of the window; the same command again goes on. */
export async function run(command: RunCommand, ports: HeadlessPorts): Promise<ExitCode> {
  const key = writeKeyOf(command, ports);
  if (key.kind !== 'key') return refuseUsage(ports, key.sentence, 'run');
  const planned = await openPlanned(command, ports);
  if (planned.kind === 'ended') return planned.code;
  const { writeKey } = key;
  const receiver = await openReceiver(command, writeKey, ports);
  const names = { name: planned.table.name };
  try {
    const { path: file, identity } = planned.table;
    const fileHash = await hashFile(file, identity, ports.stop);
    if (fileHash === undefined) return pausedAtOnce(ports, command.json);
    const job = jobOf(command, ports, { receiver, writeKey, planned, fileHash });
    const own = command.journal === undefined;
    const beside = [importsFolder(ports), earlierImportsFolder(ports)];
    const question = await earlierImportQuestion({ job, fileHash, own, beside, asNew: command.asNew });
    if (question !== undefined) return ask(ports, [question], command.json);
    return await send(command, ports, { job, writeKey, title: receiver.title });
  } catch (error) {
    return refuse(ports, nameFailure(toFailure(error), names), command.json);
  } finally {
    await receiver.close();
  }
}

function pausedAtOnce(ports: HeadlessPorts, json: boolean): ExitCode {
  if (json) writeResult(ports, { exitCode: exitCodes.paused, state: 'stopped' });
  else ports.out(`${words.result.nothingYet}\n`);
  return exitCodes.paused;
}

interface JobParts {
  readonly receiver: OpenReceiver;
  readonly writeKey: string;
  readonly planned: PlannedTable;
  readonly fileHash: string;
}

function jobOf(
  command: RunCommand,
  ports: HeadlessPorts,
  { receiver, writeKey, planned, fileHash }: JobParts,
): ImportJob {
  const { plan, table } = planned;
  const { rowCount } = table.preview;
  // What makes the ids of events the same makes it the same import.
  const importId = messageIdPrefix({ fileHash, writeKey, host: receiver.name, plan, generation: 0 });
  return {
    importId,
    folder: path.resolve(command.journal ?? path.join(importsFolder(ports), importId)),
    path: table.path,
    identity: table.identity,
    fileName: table.name,
    plan,
    host: receiver.host,
    eventsPerSecond: receiver.eventsPerSecond,
    ...command.sending,
    expected: rowCount.exact ? { rows: rowCount.value } : undefined,
    receiver: receiver.remembered,
    choices: command.choices,
  };
}

async function send(
  command: RunCommand,
  ports: HeadlessPorts,
  { job, writeKey, title }: { readonly job: ImportJob; readonly writeKey: string; readonly title: string },
): Promise<ExitCode> {
  const view = createProgressView(ports, job.expected?.rows);
  const { clock, random } = ports;
  // What is worth telling is told as words; the engine's log is for the window's app.
  const log = (): void => undefined;
  const last = await carryOutImport(
    job,
    {
      writeKey,
      clock,
      random,
      onProgress: view.show,
      log,
      place: {
        appVersion: ports.version,
        electronVersion: process.versions.electron,
        timeZone: ports.timeZone,
      },
    },
    createImportControl(ports.stop),
  );
  view.end();
  await keepAttentionFile(job, last, { stamp: senderStamp(), clock, log });
  return endRun(last, { job, title, json: command.json }, ports);
}
