import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/store';
import { fail, ok, type Result } from '../../../shared/model/failure';
import type { PracticeInbox } from '../../../shared/model/practice';
import { fakeApi, practiceInbox } from '../../support/fakeApi';

function storeAnswering(...answers: readonly Result<PracticeInbox>[]) {
  const rest = [...answers];
  const { api } = fakeApi({ practiceInbox: () => Promise.resolve(rest.shift() ?? fail('unexpected')) });
  return createAppStore(api);
}

const event = {
  messageId: 'm1',
  type: 'track',
  name: 'Paid',
  receivedAt: '2024-01-01T00:00:00Z',
  json: '{}',
};

describe('the practice inbox', () => {
  it('stays the same value while nothing arrives, so that nothing is drawn', async () => {
    const store = storeAnswering(ok(practiceInbox({ requests: 2 })), ok(practiceInbox({ requests: 2 })));
    await store.getState().refreshInbox();
    const first = store.getState().inbox;
    await store.getState().refreshInbox();
    expect(store.getState().inbox).toBe(first);
  });

  it('is new when something arrived', async () => {
    const store = storeAnswering(ok(practiceInbox({ requests: 2 })), ok(practiceInbox({ requests: 3 })));
    await store.getState().refreshInbox();
    await store.getState().refreshInbox();
    expect(store.getState().inbox?.requests).toBe(3);
  });

  it('is new when it was emptied and filled to the same numbers', async () => {
    const numbers = { requests: 1, events: 1 };
    const store = storeAnswering(
      ok(practiceInbox({ ...numbers, latest: [event] })),
      ok(practiceInbox({ ...numbers, latest: [{ ...event, messageId: 'm2' }] })),
    );
    await store.getState().refreshInbox();
    await store.getState().refreshInbox();
    expect(store.getState().inbox?.latest[0]?.messageId).toBe('m2');
  });

  it('keeps what it knew when the endpoint does not answer, says so, and recovers', async () => {
    const store = storeAnswering(
      ok(practiceInbox({ requests: 2 })),
      fail('practiceUnavailable'),
      ok(practiceInbox({ requests: 2 })),
    );
    await store.getState().refreshInbox();
    await store.getState().refreshInbox();
    expect(store.getState().inbox?.requests).toBe(2);
    expect(store.getState().inboxFailure?.code).toBe('practiceUnavailable');
    await store.getState().refreshInbox();
    expect(store.getState().inboxFailure).toBeNull();
  });

  it('says why it could not be emptied', async () => {
    const { api } = fakeApi({ emptyPracticeInbox: () => Promise.resolve(fail('practiceUnavailable')) });
    const store = createAppStore(api);
    await store.getState().emptyInbox();
    expect(store.getState().inboxFailure?.code).toBe('practiceUnavailable');
  });
});
