/** As many as `String.fromCharCode` takes at once everywhere. */
const piece = 8192;

/** The text of bytes that are UTF-8 without an error. Pure, as neither Node's nor the page's decoder is known here. */
export function utf8Text(bytes: Uint8Array): string {
  let text = '';
  let escaped = false;
  for (let start = 0; start < bytes.length; start += piece) {
    const part = bytes.subarray(start, start + piece);
    escaped ||= part.some((byte) => byte >= 0x80);
    text += String.fromCharCode(...part);
  }
  // Each character stands for one byte now, and this is how bytes become characters in every runtime.
  return escaped ? decodeURIComponent(text.replace(/[%\u0080-\u00ff]/g, percent)) : text;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
