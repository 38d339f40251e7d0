import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import type { RefusalTextKey } from '@tieuchi/client/refusal-text';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ShellKey } from './texts/use-text.ts';

type Texts = Readonly<Record<ShellKey | RefusalTextKey, string>>;

/** Draws an app into its page: theme, texts, what the server said, and the pages. */
export function startApp(app: {
  texts: { vi: Texts; en: Texts };
  queryClient: QueryClient;
  router: AnyRouter;
}): void {
  const host = document.getElementById('root');
  if (!host) throw new Error('the page has no #root');
  createRoot(host).render(
    <StrictMode>
      <UiProvider i18n={createI18n(app.texts)}>
        <QueryClientProvider client={app.queryClient}>
          <RouterProvider router={app.router} />
        </QueryClientProvider>
      </UiProvider>
    </StrictMode>,
  );
}
