import type { LinkName } from '../shared/ipc/channels';

/** Every address that Backfill may open in the person's browser. */
export const links: Readonly<Record<LinkName, string>> = {
  segmentWriteKey: 'https://www.twilio.com/docs/segment/connections/find-writekey',
  segmentRegions: 'https://www.twilio.com/docs/segment/guides/regional-segment',
  segmentSpec: 'https://www.twilio.com/docs/segment/connections/spec',
  exportCsv:
    'https://support.microsoft.com/en-us/office/import-or-export-text-txt-or-csv-files-5250ac4c-663c-47ce-937b-339e391393ba',
};
