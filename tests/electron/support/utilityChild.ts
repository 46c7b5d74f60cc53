import type { UtilityChild } from '../../../electron/utilityHost';

/** A helper process that a test plays itself: it sees what was posted, and answers, reports or dies as told. */
export interface TestChild extends UtilityChild {
  readonly posted: readonly unknown[];
  readonly killed: () => boolean;
  readonly say: (message: unknown) => void;
  readonly print: (text: string) => void;
  readonly exit: (code: number) => void;
}

export function createTestChild(): TestChild {
  const posted: unknown[] = [];
  const onMessage: ((message: unknown) => void)[] = [];
  const onExit: ((code: number) => void)[] = [];
  const onPrint: ((chunk: unknown) => void)[] = [];
  let killed = false;

  function on(event: 'message', listener: (message: unknown) => void): void;
  function on(event: 'exit', listener: (code: number) => void): void;
  function on(
    ...[event, listener]: ['message', (message: unknown) => void] | ['exit', (code: number) => void]
  ) {
    if (event === 'message') onMessage.push(listener);
    else onExit.push(listener);
  }

  return {
    posted,
    on,
    stderr: { on: (_event, listener) => onPrint.push(listener) },
    postMessage: (message) => posted.push(message),
    kill: () => (killed = true),
    killed: () => killed,
    say: (message) => {
      for (const listener of onMessage) listener(message);
    },
    print: (text) => {
      for (const listener of onPrint) listener(Buffer.from(text));
    },
    exit: (code) => {
      for (const listener of onExit) listener(code);
    },
  };
}

/** Starts a new test process whenever one is asked for. */
export function createTestFork() {
  const children: TestChild[] = [];
  return {
    children,
    fork: () => {
      const child = createTestChild();
      children.push(child);
      return child;
    },
    /** The process started as number `index`, from 0. */
    child: (index: number): TestChild => {
      const child = children[index];
      if (!child) throw new Error(`Process ${String(index)} was never started`);
      return child;
    },
  };
}
