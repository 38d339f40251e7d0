import { type Text, useTexts } from '@tieuchi/ui/i18n';
import type { vi } from './vi.ts';

/** A key of the editor's texts. */
export type TextKey = keyof typeof vi;

/** Gives the text of a key of the editor, in the language of the interface. */
export type EditorText = Text<TextKey>;

/** The texts of the editor in the language of the interface. */
export const useText = (): EditorText => useTexts<TextKey>();
