/**
 * What may be shown and copied of an error: its kind, its system code where it has one, and the functions and files that it
 * went through, such as `TypeError\nat readRow (engine.js:12:34)`. Its message may quote a cell, and the paths of files tell
 * whose computer it is: neither is kept.
 */
export function errorDetail(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const kind = /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
  const code = 'code' in error ? String(error.code) : '';
  const first = /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? `${kind} ${code}` : kind;
  return [first, ...framesOf(error)].join('\n');
}

function framesOf({ name, message, stack = '' }: Error): readonly string[] {
  const said = `${name}: ${message}`;
  // A message may have lines that look like frames.
  const frames = stack.startsWith(said) ? stack.slice(said.length) : stack.replace(message, '');
  return frames.split('\n').flatMap((line) => {
    const found =
      /^\s+at (?:(?:(?:async|new) )?([\w$.<>]+)(?: \[as [\w$.]+\])? \()?(?:.*[/\\:])?([\w.-]+:\d+:\d+)\)?$/.exec(
        line,
      );
    if (found === null) return [];
    const [, called, place = ''] = found;
    return [called === undefined ? `at ${place}` : `at ${called} (${place})`];
  });
}
