import { useEffect } from 'react';
import { needsCheck } from '../../store/checkSlice';
import { useStore } from '../../store/useStore';
import { type CheckView, checkView } from './checkView';

/**
 * The check of the plan as it is now. Starts it where there is none, or only one of an earlier plan,
 * unless that one was stopped by the person and `evenIfStopped` is off.
 */
export function useCurrentCheck(evenIfStopped: boolean): CheckView {
  const check = useStore((state) => state.check);
  const plan = useStore((state) => state.plan);
  const needed = useStore(needsCheck);
  const startCheck = useStore((state) => state.startCheck);
  const wanted = needed && (evenIfStopped || check?.report?.state !== 'stopped');
  useEffect(() => {
    if (wanted) void startCheck();
  }, [wanted, startCheck]);
  return checkView(check, plan);
}
