import type {} from 'electron';
import { createEngine } from './answerEngine';
import { systemClock } from './clock';

/** The engine's utility process: messages in, messages out. Everything else is in functions that know nothing of Electron. */
const engine = createEngine({
  clock: systemClock,
  random: Math.random,
  post(message) {
    process.parentPort.postMessage(message);
  },
});

process.parentPort.on('message', ({ data }: { data: unknown }) => {
  void engine(data);
});
