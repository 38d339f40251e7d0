import { MAX_BYTES } from '@tieuchi/criteria/limits';
import { locate } from '@tieuchi/criteria/parse';

/** What a text from a file is worth: the text, or why there is none. */
type ReadText = { readonly text: string } | { readonly problem: 'tooLarge' | 'notText' };

/** Reads a file as UTF-8, without its byte order mark. */
export async function readDocumentFile(file: File): Promise<ReadText> {
  if (file.size > MAX_BYTES) return { problem: 'tooLarge' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { problem: 'notText' };
  }
}

/** Whether a text is longer in UTF-8 than the server takes. */
export function isTooLarge(text: string): boolean {
  return text.length > MAX_BYTES / 3 && new TextEncoder().encode(text).length > MAX_BYTES;
}

/** What a document could be called here: the last part of its id under the province's prefix, and its own version. */
export function suggestImported(text: string, prefix: string): { id: string; version: string } {
  const id = textAt(text, 'id').split('/').at(-1) ?? '';
  return { id: `${prefix}${id}`, version: textAt(text, 'version') };
}

/** The text of a property of the document, which may be broken elsewhere; empty when there is none. */
function textAt(text: string, key: string): string {
  const { offset, length } = locate(text, [key]);
  const written = text.slice(offset, offset + length);
  if (!written.startsWith('"')) return '';
  try {
    return String(JSON.parse(written));
  } catch {
    return '';
  }
}

/** Where a line and column from 1 lie in a text with "\n" between its lines, as textareas give it. */
export function offsetOfPlace(text: string, place: { line: number; column: number }): number {
  const before = text.split('\n').slice(0, place.line - 1);
  const start = before.reduce((sum, line) => sum + line.length + 1, 0);
  return Math.min(start + place.column - 1, text.length);
}
