import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { NotFound } from '@tieuchi/shell/not-found';
import { RouteError } from '@tieuchi/shell/route-error';
import { parseCompareSearch, parseMappingSearch } from './features/compare/search.ts';
import { HomePage } from './features/sets/home-page.tsx';
import { Layout } from './layout.tsx';

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

/** The pages of the app under /editor. */
export const router = createRouter({
  routeTree: root.addChildren([home, password, draft, set, compare, mapping]),
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
