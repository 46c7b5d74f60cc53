import type { Speed } from '../../../shared/model/speed';
import { type SpeedName, speeds } from '../../../shared/segment/speeds';

export const speedNames: readonly SpeedName[] = ['gentle', 'standard', 'fast', 'most'];

/** What a speed is called, or `own` when it is a number of the person's own. */
export function speedName(speed: Speed): SpeedName | 'own' {
  return speedNames.find((name) => speeds[name] === speed) ?? 'own';
}
