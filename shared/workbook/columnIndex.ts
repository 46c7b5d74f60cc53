/** The column of a cell such as `AB12`, from 0; undefined where it is no such name. */
export function columnIndex(name: string): number | undefined {
  let index = 0;
  let at = 0;
  for (; at < name.length; at += 1) {
    const letter = name.charCodeAt(at);
    if (letter < 65 || letter > 90) break;
    index = index * 26 + letter - 64;
  }
  return at > 0 && at <= 3 ? index - 1 : undefined;
}
