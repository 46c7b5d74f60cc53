import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';

/**
 * The text of a request's body, unpacked when it came as gzip. What is longer than `limit` bytes is read to its end and
 * thrown away, so that memory stays bounded and the sender gets its answer.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly kind: 'text'; readonly text: string } | { readonly kind: 'tooLong' }> {
  const gzip = /\bgzip\b/i.test(request.headers['content-encoding'] ?? '');
  const source = gzip ? request.pipe(createGunzip()) : request;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
  }
  return bytes > limit ? { kind: 'tooLong' } : { kind: 'text', text: Buffer.concat(chunks).toString('utf8') };
}
