import type { RequestOf } from '../../../shared/ipc/contract';
import type { FailureCode } from '../../../shared/model/failure';
import type { Endpoint } from '../../../shared/model/source';
import { hostOf } from '../../../shared/segment/endpoints';
import { checkWriteKey } from '../../../shared/segment/writeKey';

export type NewSource = RequestOf<'addSource'>;
export type Place = 'us' | 'eu' | 'custom';

/** What is in the form. */
export interface SourceEntry {
  readonly name: string;
  /** Null until the person has chosen: a wrong guess loses every event. */
  readonly place: Place | null;
  readonly url: string;
  readonly writeKey: string;
}

/** What has to be corrected, by field. */
export interface SourceErrors {
  readonly name?: true;
  readonly place?: true;
  readonly url?: FailureCode;
  readonly writeKey?: FailureCode;
}

export type SourceReading =
  { readonly ok: true; readonly source: NewSource } | { readonly ok: false; readonly errors: SourceErrors };

export function readSource({ name, place, url, writeKey }: SourceEntry): SourceReading {
  const endpoint = endpointOf(place, url.trim());
  const host = endpoint && hostOf(endpoint);
  const key = checkWriteKey(writeKey);
  if (name.trim() !== '' && endpoint && host?.ok && key.ok) {
    return { ok: true, source: { name: name.trim().slice(0, 200), endpoint, writeKey: key.value } };
  }
  const errors: SourceErrors = {
    ...(name.trim() === '' ? { name: true } : {}),
    ...(endpoint ? {} : { place: true }),
    ...(host && !host.ok ? { url: host.failure.code } : {}),
    ...(key.ok ? {} : { writeKey: key.failure.code }),
  };
  return { ok: false, errors };
}

function endpointOf(place: Place | null, url: string): Endpoint | null {
  if (place === null) return null;
  return place === 'custom' ? { kind: 'custom', url } : { kind: 'segment', region: place };
}
