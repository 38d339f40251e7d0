import { render } from '@testing-library/react';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import type { ReactNode } from 'react';
import { en } from '../src/i18n/en.ts';
import { vi } from '../src/i18n/vi.ts';

/** Texts of the app, as a page has them. */
export const i18n = createI18n({ vi, en });

/** Renders with the theme and the Vietnamese texts of the app. */
export function renderInApp(children: ReactNode) {
  return render(children, { wrapper: ({ children: inner }) => <UiProvider i18n={i18n}>{inner}</UiProvider> });
}
