import path from 'node:path';
import { type Failure, nameFailure, toFailure } from '../../shared/model/failure';
import type { ImportProgress } from '../../shared/model/run';
import { createFolderJournal } from '../engine/folderJournal';
import { hashFile } from '../engine/hashFile';
import { createHttpPool } from '../engine/httpPool';
import { createImportControl } from '../engine/importControl';
import { messageIdPrefix } from '../engine/messageIdPrefix';
import type { ImportJob } from '../engine/messages';
import { runImport } from '../engine/runImport';
import { senderStamp } from '../engine/stamp';
import { type ExitCode, exitCodes } from './exitCodes';
import { failureText } from './failureText';
import { openPlanned, type Planned } from './openPlanned';
import { type OpenReceiver, openReceiver } from './openReceiver';
import type { HeadlessPorts } from './ports';
import { createProgressView } from './progressView';
import type { RunCommand } from './readCommand';
import { refuse, writeResult } from './refuse';
import { namedProblems } from './namedProblems';
import { runText } from './runText';
import { stateFolder } from './stateFolder';
import { refuseUsage } from './usage';

/** Sends what has not been answered yet, by the engine of the window; the same command again goes on. */
export async function run(command: RunCommand, ports: HeadlessPorts): Promise<ExitCode> {
  const receiver = await openReceiver(command, ports);
  if (receiver.kind === 'wrong') return refuseUsage(ports, receiver.sentence, 'run');
  try {
    const planned = await openPlanned(command, ports);
    if (planned.kind === 'ended') return planned.code;
    return await send(command, ports, receiver, planned);
  } finally {
    await receiver.close();
  }
}

async function send(
  command: RunCommand,
  ports: HeadlessPorts,
  receiver: OpenReceiver,
  planned: Extract<Planned, { kind: 'planned' }>,
): Promise<ExitCode> {
  let job: ImportJob | undefined;
  try {
    job = await jobOf(command, ports, receiver, planned);
  } catch (error) {
    return refuse(ports, nameFailure(toFailure(error), { name: planned.table.name }), command.json);
  }
  if (job === undefined) return exitCodes.paused;
  const view = createProgressView(ports);
  const pool = createHttpPool();
  const last = await runImport(
    job,
    {
      writeKey: receiver.writeKey,
      stamp: senderStamp(),
      clock: ports.clock,
      random: ports.random,
      post: pool.post,
      journal: createFolderJournal(job, ports.clock),
      onProgress: view.show,
    },
    createImportControl(ports.stop),
  );
  await pool.close();
  view.end();
  const failure =
    last.failure && nameFailure(last.failure, { name: job.fileName, host: new URL(job.host).host });
  return tell(command, ports, { job, title: receiver.title }, { ...last, failure });
}

/** Undefined when the command was stopped before the file was known. */
async function jobOf(
  command: RunCommand,
  { stop, ...ports }: HeadlessPorts,
  { name, host, writeKey, eventsPerSecond }: OpenReceiver,
  { plan, table }: Extract<Planned, { kind: 'planned' }>,
): Promise<ImportJob | undefined> {
  const fileHash = await hashFile(table.path, table.identity, stop);
  if (fileHash === undefined) return undefined;
  // What makes the ids of events the same makes it the same import.
  const importId = messageIdPrefix({ fileHash, writeKey, host: name, plan, generation: 0 });
  return {
    importId,
    folder: path.resolve(command.journal ?? path.join(stateFolder(ports), importId)),
    path: table.path,
    identity: table.identity,
    fileName: table.name,
    plan,
    host,
    eventsPerSecond,
  };
}

function tell(
  command: RunCommand,
  ports: HeadlessPorts,
  { job, title }: { readonly job: ImportJob; readonly title: string },
  { failure, ...last }: Omit<ImportProgress, 'failure'> & { readonly failure: Failure | undefined },
): ExitCode {
  const exitCode = codeOf(last);
  const { columns } = job.plan;
  if (failure !== undefined) refuse(ports, failure, false);
  if (!command.json) {
    ports.out(runText(last, job, title));
    return exitCode;
  }
  const { state, rows, events, refusals, requests, retries, startedAt, elapsedMilliseconds } = last;
  writeResult(ports, {
    exitCode,
    file: job.fileName,
    receiver: job.host,
    journal: job.folder,
    state,
    ...(failure === undefined ? {} : { failure: { code: failure.code, sentence: failureText(failure) } }),
    rows,
    events,
    refusals,
    problems: namedProblems(last.problems, columns),
    requests,
    retries,
    startedAt,
    elapsedMilliseconds,
  });
  return exitCode;
}

function codeOf({ state, rows }: ImportProgress): ExitCode {
  if (state === 'failed') return exitCodes.failure;
  if (state !== 'finished') return exitCodes.paused;
  return rows.accepted === rows.read ? exitCodes.done : exitCodes.rowsLeft;
}
