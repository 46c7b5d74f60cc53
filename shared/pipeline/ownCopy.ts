/**
 * The same text with memory of its own. A cell is a view into the piece of the file that it was read from, and keeping
 * the view keeps the piece: 10,000 kept names held 659 MB, their copies 4 MB (measured in Node 20).
 */
export function ownCopy(text: string): string {
  // Joining makes a new text, and what is cut from that refers to nothing else.
  return ` ${text}`.slice(1);
}
