import { countLineEnds } from './countLineEnds';

/** `\r` where nearly no line ends otherwise. Line ends inside of quoted cells do not count. */
export function detectNewline(sample: string): '\n' | '\r' {
  if (!sample.includes('\r')) return '\n';
  const { lf, crlf, cr } = countLineEnds(sample, '"');
  return cr > (lf + crlf) * 10 ? '\r' : '\n';
}
