import type {} from 'electron';
import { createEngine } from './answerEngine';
import { systemClock } from './clock';

/** The first argument is the version of the app. */
const [, , appVersion = ''] = process.argv;

/** The engine's utility process: messages in, messages out. Everything else is in functions that know nothing of Electron. */
const engine = createEngine({
  clock: systemClock,
  random: Math.random,
  post(message) {
    process.parentPort.postMessage(message);
  },
  place: {
    appVersion,
    electronVersion: process.versions.electron,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
});

process.parentPort.on('message', ({ data }: { data: unknown }) => {
  void engine(data);
});
