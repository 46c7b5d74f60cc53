import { createHash } from 'node:crypto';
import type { Plan } from '../../shared/model/plan';

const digits = '0123456789abcdefghijklmnopqrstuv';

/**
 * The first 20 characters of every messageId of an import, 100 bits in base 32. The same file, plan and source give the same
 * ids, so that Segment drops what is sent twice; another source or a changed plan gives new ones, so that nothing is
 * dropped by mistake: Segment compares ids across all sources and workspaces.
 */
export function messageIdPrefix(input: {
  /** Of the file's bytes. */
  readonly fileHash: string;
  readonly writeKey: string;
  readonly host: string;
  readonly plan: Plan;
  /** 0, until a person wants the same rows sent again as new events. */
  readonly generation: number;
}): string {
  const parts = [
    input.fileHash,
    sha256(input.writeKey).toString('hex'),
    input.host,
    hashPlan(input.plan),
    String(input.generation),
  ];
  const bits = BigInt(`0x${sha256(parts.join('\n')).toString('hex')}`) >> 156n;
  return Array.from({ length: 20 }, (_, index) =>
    digits.charAt(Number((bits >> BigInt(5 * (19 - index))) & 31n)),
  ).join('');
}

/** The same for plans that say the same. */
export function hashPlan(plan: Plan): string {
  return sha256(canonicalJson(plan)).toString('hex');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The same text for the same values, whatever the order of keys. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
