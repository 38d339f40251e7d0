import type { Path } from './parts.ts';

/**
 * A sure mend of a finding: a part of a text (a formula; `start` and `end` count UTF-16 units), the name of a property, or a
 * plain value, at a path of the document.
 */
export type Fix =
  | {
      readonly kind: 'text';
      readonly path: Path;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  | { readonly kind: 'name'; readonly path: Path; readonly text: string }
  | { readonly kind: 'value'; readonly path: Path; readonly value: string | number | boolean };

/** The mend as an edit of the text that the document was read from; offsets count UTF-16 units. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** What a mend puts there, as people read it. */
export function fixText(fix: Fix): string {
  return fix.kind === 'value' ? String(fix.value) : fix.text;
}

/** The text with an edit made. */
export function withEdit(text: string, { offset, length, text: written }: TextEdit): string {
  return text.slice(0, offset) + written + text.slice(offset + length);
}
