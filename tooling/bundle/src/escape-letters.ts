import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Rewrites a bundle without letters beyond ASCII, which the bundler leaves in regular expressions and comments: one of them, and V8 takes
 * twice the memory for all of it. Throws where an escape would mean something else.
 */
export function escapeLetters(file: string): void {
  const text = readFileSync(file, 'utf8');
  if (/\\[\u0080-\uFFFF]/.test(text)) throw new Error(`${file} escapes a letter that would be escaped twice`);
  const escaped = text.replace(
    /[\u0080-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (escaped !== text) writeFileSync(file, escaped);
}
