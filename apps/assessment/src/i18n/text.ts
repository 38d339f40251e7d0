import { isKeyOf, type Text, useTexts } from '@tieuchi/ui/i18n';
import { vi } from './vi.ts';

/** A key of the texts of this app. */
export type TextKey = keyof typeof vi;

/** Gives the text of a key in the current language. */
export type AppText = Text<TextKey>;

/** The texts of this app in the current language. */
export function useText(): AppText {
  return useTexts<TextKey>();
}

/** The key of that name; undefined when there is no such text. */
export function toTextKey(name: string): TextKey | undefined {
  return isKeyOf(vi, name) ? name : undefined;
}
