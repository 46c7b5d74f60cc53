import { z } from 'zod';
import { fail, ok, toFailure, type Result } from '../../shared/model/failure';
import { practiceRequestNames, type PracticeRequest, type PracticeResponse } from './messages';
import type { PracticeEndpoint } from './practiceEndpoint';

const requestSchema = z.strictObject({ id: z.number(), request: z.enum(practiceRequestNames) });

/** Answers each request once. The endpoint starts with the first `listen` and is one for all. */
export function createPracticeAnswers(
  start: () => Promise<PracticeEndpoint>,
): (message: unknown) => Promise<PracticeResponse> {
  let started: Promise<PracticeEndpoint> | undefined;

  async function whenListening<T>(use: (endpoint: PracticeEndpoint) => T): Promise<Result<T>> {
    if (started === undefined) return fail('practiceUnavailable');
    try {
      return ok(use(await started));
    } catch (error) {
      return fail('practiceUnavailable', {}, toFailure(error).detail);
    }
  }

  return async (message) => {
    const { id, request }: PracticeRequest = requestSchema.parse(message);
    switch (request) {
      case 'listen': {
        started ??= start();
        const result = await whenListening(({ host }) => ({ host }));
        // Another try may find a free port.
        if (!result.ok) started = undefined;
        return { id, request, result };
      }
      case 'inbox':
        return { id, request, result: await whenListening((endpoint) => endpoint.inbox()) };
      case 'empty':
        return {
          id,
          request,
          result: await whenListening((endpoint) => {
            endpoint.empty();
            return null;
          }),
        };
    }
  };
}
