import { isKeyOf, type Text, useTexts } from '@tieuchi/ui/i18n';
import { vi } from './vi.ts';

/** A key of the editor's texts. */
export type TextKey = keyof typeof vi;

/** Gives the text of a key of the editor, in the language of the interface. */
export type EditorText = Text<TextKey>;

/** The texts of the editor in the language of the interface. */
export const useText = (): EditorText => useTexts<TextKey>();

/** The key of that name; undefined when there is no such text. */
export function toTextKey(name: string): TextKey | undefined {
  return isKeyOf(vi, name) ? name : undefined;
}
