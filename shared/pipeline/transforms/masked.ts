/**
 * Stars instead of all characters but the last `keep`. A text that is no longer than those is masked whole: showing it would
 * mask nothing.
 */
export function masked(text: string, keep: number): string {
  const characters = [...text];
  const hidden = characters.length > keep ? characters.length - keep : characters.length;
  return '*'.repeat(hidden) + characters.slice(hidden).join('');
}
