import { render } from '@testing-library/react';
import { UiProvider } from '@tieuchi/ui/provider';
import type { ReactNode } from 'react';
import { i18n } from '../src/i18n/text.ts';

/** Renders with the theme and the Vietnamese texts of the app. */
export function renderInApp(children: ReactNode) {
  return render(children, { wrapper: ({ children: inner }) => <UiProvider i18n={i18n}>{inner}</UiProvider> });
}
