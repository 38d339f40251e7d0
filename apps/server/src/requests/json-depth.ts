const quote = 0x22;
const backslash = 0x5c;

/** Whether brackets of a JSON text lie deeper in one another than this. Reads it once and calls itself for nothing. */
export function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) {
      at = endOfString(text, at);
    } else if (sign === 0x5b || sign === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (sign === 0x5d || sign === 0x7d) {
      depth -= 1;
    }
  }
  return false;
}

/** Where the string that begins at a quote ends; the end of the text when it does not. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === backslash) at += 1;
    else if (sign === quote) return at;
  }
  return text.length;
}
