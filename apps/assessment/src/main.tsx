import '@tieuchi/ui/styles.css';
import './app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { UiProvider } from '@tieuchi/ui/provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/client.ts';
import { i18n } from './i18n/text.ts';
import { openRouter } from './routes/router.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const router = openRouter();

createRoot(root).render(
  <StrictMode>
    <UiProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </UiProvider>
  </StrictMode>,
);
