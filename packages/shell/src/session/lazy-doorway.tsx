import { OutdatedState } from '@tieuchi/ui/page-state';
import { lazy } from 'react';

/** Whoever is signed in loads no forms for signing in. */
const load = () => import('./doorway.tsx');

export const SignIn = lazy(() =>
  load().then(
    (forms) => ({ default: forms.SignIn }),
    () => ({ default: OutdatedState }),
  ),
);

export const ChangePassword = lazy(() =>
  load().then(
    (forms) => ({ default: forms.ChangePassword }),
    () => ({ default: OutdatedState }),
  ),
);
