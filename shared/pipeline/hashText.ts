/**
 * 64 bits that stand for a text, the same everywhere: two texts share them by chance once in 10^19. After cyrb53 by bryc,
 * which is in the public domain.
 *
 * @param into takes the two halves: a number of more than 31 bits would be an object of its own for each cell of a file
 */
export function hashText(text: string, into: Int32Array): void {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  into[0] = one;
  into[1] = other;
}
