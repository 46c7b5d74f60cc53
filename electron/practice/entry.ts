import type {} from 'electron';
import { createPracticeAnswers } from './answerPractice';
import { startPracticeEndpoint } from './practiceEndpoint';

/** The utility process of the practice endpoint: messages in, answers out, nothing else. */
const answer = createPracticeAnswers(() => startPracticeEndpoint({ now: Date.now }));

process.parentPort.on('message', ({ data }: { data: unknown }) => {
  void answer(data).then((response) => {
    process.parentPort.postMessage(response);
  });
});
