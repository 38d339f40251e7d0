import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router';
import { LoadingState } from '@tieuchi/ui/page-state';
import { queryClient, session } from '../api.ts';
import { assessmentQuery, mineQuery, submissionQuery } from '../features/dossiers/queries.ts';
import { toMember } from '../features/session/member.ts';
import type { TaskFilter } from '../features/tasks/task-list.tsx';
import { Layout } from './layout.tsx';
import { NotFoundPage, RouteError } from './parts/route-error.tsx';

/** Loads a page; a lost network reads as an ordinary error that can be retried, never as a reload of the page. */
async function page<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch (error) {
    throw new Error('page could not be loaded', { cause: error });
  }
}

const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage });

/** Where people signed in before the form stood in place of the page; links in letters still name it. */
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  beforeLoad: ({ search }) => {
    throw redirect({ href: ownPath(search.next), replace: true });
  },
});

const oldPassword = createRoute({
  getParentRoute: () => root,
  path: '/change-password',
  beforeLoad: () => {
    throw redirect({ to: '/password', replace: true });
  },
});

const password = createRoute({ getParentRoute: () => root, path: '/password' });

/** The pages of a person. The frame stands in for them until one has signed in with a password of their own; nothing is loaded before. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async () => {
    const me = await queryClient.ensureQueryData(session.me());
    session.expect(me?.user.id);
    return { me: me && !me.mustChangePassword ? me : undefined };
  },
});

const rounds = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  loader: async ({ context: { me } }) => {
    if (me && toMember(me).unitNames.length > 0) await queryClient.ensureQueryData(mineQuery());
  },
  component: lazyRouteComponent(() => page(() => import('./rounds-page.tsx')), 'RoundsPage'),
});

const delegation = createRoute({
  getParentRoute: () => signedIn,
  path: '/delegation',
  component: lazyRouteComponent(() => page(() => import('./delegation-page.tsx')), 'DelegationPage'),
});

const dossier = createRoute({
  getParentRoute: () => signedIn,
  path: '/$assessmentId',
  loader: async ({ params, context: { me } }) => {
    if (me) await queryClient.ensureQueryData(assessmentQuery(params.assessmentId));
  },
  component: lazyRouteComponent(() => page(() => import('./dossier-layout.tsx')), 'DossierLayout'),
});

const overview = createRoute({
  getParentRoute: () => dossier,
  path: '/',
  validateSearch: (
    search: Record<string, unknown>,
  ): { show?: Exclude<TaskFilter, 'asked'>; level?: number } => ({
    ...(search.show === 'all' || search.show === 'missing' ? { show: search.show } : {}),
    ...(Number.isInteger(search.level) && Number(search.level) > 0 ? { level: Number(search.level) } : {}),
  }),
  component: lazyRouteComponent(() => page(() => import('./overview-page.tsx')), 'OverviewPage'),
});

const check = createRoute({
  getParentRoute: () => dossier,
  path: '/check',
  component: lazyRouteComponent(() => page(() => import('./check-page.tsx')), 'CheckPage'),
});

const receipt = createRoute({
  getParentRoute: () => dossier,
  path: '/receipt',
  loader: async ({ params, context: { me } }) => {
    if (me) await queryClient.ensureQueryData(submissionQuery(params.assessmentId));
  },
  component: lazyRouteComponent(() => page(() => import('./receipt-page.tsx')), 'ReceiptPage'),
});

const submitted = createRoute({
  getParentRoute: () => dossier,
  path: '/dossier',
  loader: async ({ params, context: { me } }) => {
    if (me) await queryClient.ensureQueryData(submissionQuery(params.assessmentId));
  },
  component: lazyRouteComponent(() => page(() => import('./submitted-page.tsx')), 'SubmittedPage'),
});

const criterion = createRoute({
  getParentRoute: () => dossier,
  path: '/criteria/$criterionId',
  component: lazyRouteComponent(() => page(() => import('./criterion-page.tsx')), 'CriterionPage'),
});

const profile = createRoute({
  getParentRoute: () => dossier,
  path: '/profile',
  component: lazyRouteComponent(() => page(() => import('./profile-page.tsx')), 'ProfilePage'),
});

const register = createRoute({
  getParentRoute: () => dossier,
  path: '/registers/$registerId',
  component: lazyRouteComponent(() => page(() => import('./register-page.tsx')), 'RegisterPage'),
});

const routeTree = root.addChildren([
  signIn,
  oldPassword,
  password,
  signedIn.addChildren([
    rounds,
    delegation,
    dossier.addChildren([overview, check, receipt, submitted, criterion, profile, register]),
  ]),
]);

/** Only a path of this app: an address in a link must not lead elsewhere. */
function ownPath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}

/** All pages of the app, below /assessment; `history` is that of the browser unless another one is given. */
export function openRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    basepath: '/assessment',
    defaultPreload: 'intent',
    defaultPendingComponent: () => <LoadingState />,
    defaultErrorComponent: RouteError,
    scrollRestoration: true,
    trailingSlash: 'preserve',
    ...(history && { history }),
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
}
