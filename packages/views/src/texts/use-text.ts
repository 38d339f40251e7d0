import { type Text, useTexts } from '@tieuchi/ui/i18n';
import type { views } from './vi.ts';

/** A key of the views' texts, which every app that draws them has. */
export type ViewKey = keyof typeof views;

/** Gives the text of a key of the views, in the language of the interface. */
export type ViewText = Text<ViewKey>;

/** The texts of the views in the language of the interface. */
export const useViewText = (): ViewText => useTexts<ViewKey>();
