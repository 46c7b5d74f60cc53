import words from '../../shared/i18n/en/headless.json';
import type { Failure } from '../../shared/model/failure';
import { type ExitCode, exitCodes } from './exitCodes';
import { failureText } from './failureText';
import type { HeadlessPorts } from './ports';
import { fill, fillCounted } from './say';

/** Something that only a person can decide. */
export interface Question {
  readonly code: string;
  readonly question: string;
  /** How to answer it, as a sentence. */
  readonly answer: string;
}

type Ports = Pick<HeadlessPorts, 'out' | 'err'>;

/** Asks and ends the command: nothing was sent. */
export function ask(ports: Ports, questions: readonly Question[], json: boolean): ExitCode {
  writeQuestions(ports, fillCounted(words.ask.title, questions.length), questions);
  if (json) writeResult(ports, { exitCode: exitCodes.question, questions });
  return exitCodes.question;
}

/** Questions, numbered, each with what answers it. */
export function writeQuestions(
  { err }: Pick<Ports, 'err'>,
  title: string,
  questions: readonly Question[],
): void {
  err(`${title}\n`);
  for (const [index, { question, answer }] of questions.entries()) {
    err(`  ${index + 1}. ${question}\n     ${answer}\n`);
  }
}

/** Says what went wrong and ends the command. */
export function refuse(ports: Ports, failure: Failure, json: boolean): ExitCode {
  const sentence = failureText(failure);
  ports.err(`${fill(words.failed, { sentence })}\n`);
  if (failure.code === 'unexpected' && failure.detail !== undefined) ports.err(`${failure.detail}\n`);
  if (json) writeResult(ports, { exitCode: exitCodes.failure, failure: { code: failure.code, sentence } });
  return exitCodes.failure;
}

/** The same for what has no code: a plan that cannot be read. */
export function refusePlan(ports: Ports, sentence: string, json: boolean): ExitCode {
  ports.err(`${fill(words.failed, { sentence })}\n`);
  if (json)
    writeResult(ports, { exitCode: exitCodes.failure, failure: { code: 'planUnreadable', sentence } });
  return exitCodes.failure;
}

/** One JSON document on one line, the same form for every ending: its version comes first. */
export function writeResult(ports: Ports, result: object): void {
  ports.out(`${JSON.stringify({ version: 1, ...result })}\n`);
}
