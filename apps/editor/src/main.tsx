import '@tieuchi/ui/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api.ts';
import { en } from './i18n/en.ts';
import { vi } from './i18n/vi.ts';
import { router } from './router.tsx';

const host = document.getElementById('root');
if (!host) throw new Error('the page has no #root');

createRoot(host).render(
  <StrictMode>
    <UiProvider i18n={createI18n({ vi, en })}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </UiProvider>
  </StrictMode>,
);
