import type { Result } from '../../shared/model/failure';
import type { PracticeInbox } from '../../shared/model/practice';

/** What the main process asks of the practice endpoint; every request is answered once, by its id. */
export interface PracticeRequest {
  readonly id: number;
  readonly request: PracticeRequestName;
}
export const practiceRequestNames = ['listen', 'inbox', 'empty'] as const;
export type PracticeRequestName = (typeof practiceRequestNames)[number];

/** `host` is the base address, such as `http://127.0.0.1:41234`; asking again gives the same one. */
export type PracticeResponse =
  | { readonly id: number; readonly request: 'listen'; readonly result: Result<{ readonly host: string }> }
  | { readonly id: number; readonly request: 'inbox'; readonly result: Result<PracticeInbox> }
  | { readonly id: number; readonly request: 'empty'; readonly result: Result<null> };
