import type { Dialect } from '../model/dialect';

/** Whether a comment begins at this place, which is the beginning of a record. */
export function isComment(text: string, at: number, { comment }: Dialect): boolean {
  return comment !== undefined && text.startsWith(comment, at);
}

/** Whether any line may be a comment. */
export function hasComment(text: string, { comment, newline }: Dialect): boolean {
  return comment !== undefined && (text.startsWith(comment) || text.includes(newline + comment));
}
