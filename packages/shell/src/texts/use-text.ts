import { type Text, useTexts } from '@tieuchi/ui/i18n';
import type { shell } from './vi.ts';

/** A key of the shell's texts, which every app has. */
export type ShellKey = keyof typeof shell;

/** The texts of the shell in the language of the interface. */
export const useShellText = (): Text<ShellKey> => useTexts<ShellKey>();
