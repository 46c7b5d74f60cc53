const escape = /_x([0-9a-f]{4})_/gi;

/** Characters that XML cannot hold are written as `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
export function escapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
