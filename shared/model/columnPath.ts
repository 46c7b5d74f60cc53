/**
 * The column of a value inside of a JSON object: the names on the way to it with dots between them, such as `address.city`.
 * A dot that is part of a name is written `\.`, a backslash `\\`, and a name without any character `\_`: no two ways share
 * a column.
 */
export function columnOfPath(path: readonly string[]): string {
  return path.map(written).join('.');
}

/** The other way round; every text is some way. A backslash before anything else is a part of a name. */
export function pathOfColumn(column: string): string[] {
  if (!column.includes('\\')) return column.split('.');
  const path: string[] = [];
  let name = '';
  for (let at = 0; at < column.length; at += 1) {
    const character = column.charAt(at);
    if (character === '.') {
      path.push(name);
      name = '';
    } else if (character === '\\' && ['.', '\\', '_'].includes(column.charAt(at + 1))) {
      at += 1;
      const next = column.charAt(at);
      name += next === '_' ? '' : next;
    } else {
      name += character;
    }
  }
  return [...path, name];
}

function written(name: string): string {
  return name === '' ? '\\_' : name.replace(/[\\.]/g, '\\$&');
}
