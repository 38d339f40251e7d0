import { createLazyRoute } from '@tanstack/react-router';
import { AccountsPage } from '../features/accounts/accounts-page.tsx';

/** The page at /accounts, loaded when it is first opened. */
export const Route = createLazyRoute('/accounts')({ component: AccountsPage });
