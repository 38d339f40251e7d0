import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { parseAccountsSearch } from './features/accounts/search.ts';
import { parseCompareSearch, parseMappingSearch } from './features/compare/search.ts';
import { parseResultsSearch } from './features/results/search.ts';
import { parseRoundSearch } from './features/rounds/round.ts';
import { Layout } from './features/session/layout.tsx';
import { NotFound } from './features/session/not-found.tsx';
import { HomePage } from './features/sets/home-page.tsx';
import { RouteError } from './route-error.tsx';

const root = createRootRoute({ component: Layout, notFoundComponent: NotFound });
const parent = { getParentRoute: () => root };

const home = createRoute({ ...parent, path: '/', component: HomePage });
const password = createRoute({ ...parent, path: '/password' });
const draft = createRoute({ ...parent, path: '/drafts/$id' }).lazy(() =>
  import('./routes/draft.tsx').then((page) => page.Route),
);
const set = createRoute({ ...parent, path: '/sets/$digest' }).lazy(() =>
  import('./routes/set.tsx').then((page) => page.Route),
);
const compare = createRoute({ ...parent, path: '/compare', validateSearch: parseCompareSearch }).lazy(() =>
  import('./routes/compare.tsx').then((page) => page.Route),
);
const mapping = createRoute({
  ...parent,
  path: '/compare/mapping',
  validateSearch: parseMappingSearch,
}).lazy(() => import('./routes/mapping.tsx').then((page) => page.Route));
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
const accounts = createRoute({ ...parent, path: '/accounts', validateSearch: parseAccountsSearch }).lazy(() =>
  import('./routes/accounts.tsx').then((page) => page.Route),
);
const operations = createRoute({ ...parent, path: '/operations' }).lazy(() =>
  import('./routes/operations.tsx').then((page) => page.Route),
);
const audit = createRoute({ ...parent, path: '/audit' }).lazy(() =>
  import('./routes/audit.tsx').then((page) => page.Route),
);

/** The pages of the editor under /editor. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    password,
    draft,
    set,
    compare,
    mapping,
    rounds,
    round,
    dossier,
    results,
    operations,
    accounts,
    audit,
  ]),
  basepath: '/editor',
  defaultErrorComponent: RouteError,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
