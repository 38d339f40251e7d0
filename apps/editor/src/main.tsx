import '@tieuchi/ui/styles.css';
import { startApp } from '@tieuchi/shell/start-app';
import { queryClient } from './api.ts';
import { en } from './i18n/en.ts';
import { vi } from './i18n/vi.ts';
import { router } from './router.tsx';

startApp({ texts: { vi, en }, queryClient, router });
