import {
  IconBolt,
  IconBuilding,
  IconDeviceMobile,
  IconLink,
  IconUser,
  IconWorldWww,
} from '@tabler/icons-react';
import type { CallType } from '../../shared/model/event';

/** One sign for each of Segment's calls, the same on every screen. */
export const callIcons = {
  identify: IconUser,
  group: IconBuilding,
  alias: IconLink,
  track: IconBolt,
  page: IconWorldWww,
  screen: IconDeviceMobile,
} as const satisfies Record<CallType, unknown>;
