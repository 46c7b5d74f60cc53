import type { State } from '../../store/store';
import type { CheckView } from '../check/checkView';
import { isBlocked } from '../check/checkHint';

export type SendHint =
  | { readonly blocks: true; readonly hint: 'noDestinations' | 'lost' | 'noneReady' }
  | { readonly blocks: false; readonly hint: 'counting' | null };

const noDestinations: SendHint = { blocks: true, hint: 'noDestinations' };
const lost: SendHint = { blocks: true, hint: 'lost' };
const noneReady: SendHint = { blocks: true, hint: 'noneReady' };
const counting: SendHint = { blocks: false, hint: 'counting' };
const nothing: SendHint = { blocks: false, hint: null };

/** Why sending cannot start, or what is not known yet. The same value for the same answer, as a selector must. */
export function sendHint({ plan, receiver, sources }: State, check: CheckView): SendHint {
  if (plan?.destinations.kind === 'only' && plan.destinations.names.length === 0) return noDestinations;
  if (receiver.kind === 'source') {
    const source = sources.find(({ id }) => id === receiver.sourceId);
    if (source?.kept === 'lost') return lost;
  }
  if (isBlocked(check)) return noneReady;
  return check.kind === 'running' || check.kind === 'starting' ? counting : nothing;
}
