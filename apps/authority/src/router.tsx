import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { NotFound } from '@tieuchi/shell/not-found';
import { RouteError } from '@tieuchi/shell/route-error';
import { parseAccountsSearch } from './features/accounts/search.ts';
import { parseResultsSearch } from './features/results/search.ts';
import { parseRoundSearch } from './features/rounds/round.ts';
import { Layout } from './layout.tsx';

const root = createRootRoute({ component: Layout, notFoundComponent: NotFound });
const parent = { getParentRoute: () => root };

const home = createRoute({ ...parent, path: '/' });
const password = createRoute({ ...parent, path: '/password' });
const rounds = createRoute({ ...parent, path: '/rounds' }).lazy(() =>
  import('./routes/rounds.tsx').then((page) => page.Route),
);
const round = createRoute({ ...parent, path: '/rounds/$id', validateSearch: parseRoundSearch }).lazy(() =>
  import('./routes/round.tsx').then((page) => page.Route),
);
const dossier = createRoute({ ...parent, path: '/rounds/$id/dossiers/$assessmentId' }).lazy(() =>
  import('./routes/dossier.tsx').then((page) => page.Route),
);
const results = createRoute({ ...parent, path: '/results', validateSearch: parseResultsSearch }).lazy(() =>
  import('./routes/results.tsx').then((page) => page.Route),
);
const operations = createRoute({ ...parent, path: '/operations' }).lazy(() =>
  import('./routes/operations.tsx').then((page) => page.Route),
);
const accounts = createRoute({ ...parent, path: '/accounts', validateSearch: parseAccountsSearch }).lazy(() =>
  import('./routes/accounts.tsx').then((page) => page.Route),
);
const audit = createRoute({ ...parent, path: '/audit' }).lazy(() =>
  import('./routes/audit.tsx').then((page) => page.Route),
);

/** The pages of the app under /authority. */
export const router = createRouter({
  routeTree: root.addChildren([home, password, rounds, round, dossier, results, operations, accounts, audit]),
  basepath: '/authority',
  defaultErrorComponent: RouteError,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
