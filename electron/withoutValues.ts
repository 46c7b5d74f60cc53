/**
 * What a crashing process prints, reduced to the kinds of its errors and where they arose. An error's own
 * message may quote a cell of the person's file, and the log never holds one.
 */
export function withoutValues(text: string): string {
  return text
    .split('\n')
    .flatMap(
      (line) =>
        /^\s+at .*:\d+:\d+\)?/.exec(line)?.[0] ??
        /^(?:Uncaught )?[A-Z]\w*(?:Error|Exception)\b/.exec(line)?.[0] ??
        [],
    )
    .slice(0, 30)
    .join('\n');
}
