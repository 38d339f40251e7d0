import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import type { Me, Role } from '@tieuchi/client/me';
import { openApi } from '@tieuchi/client/open-api';
import { refusal } from '@tieuchi/client/refusal-words/vi';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, expect, it, vi } from 'vitest';
import { Frame } from './frame.tsx';
import { type AppName, places } from './places/places.ts';
import { shell } from './texts/vi.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const person = (roles: readonly Role[], more: Partial<Me> = {}): Me => ({
  user: { id: 'u', username: 'an', displayName: 'An' },
  mustChangePassword: false,
  memberships: roles.map((role) => ({
    role,
    unitId: null,
    unitName: null,
    provinceId: 'p',
    provinceName: 'Tỉnh Thử',
  })),
  ...more,
});

/** Opens a page of an app whose server says that this person, or nobody, is signed in. */
function open(app: AppName, me: Me | null, { path = '/', anybody = false } = {}) {
  const { api, queryClient, session } = openApi();
  let told: Me | null = me;
  vi.stubGlobal('fetch', async () => {
    const body = JSON.stringify([{ result: { data: told } }]);
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  });
  queryClient.setQueryData(api.session.me.queryKey(), me);
  const root = createRootRoute({ component: () => <Frame app={app} session={session} open={anybody} /> });
  const page = (at: string) =>
    createRoute({ getParentRoute: () => root, path: at, component: () => <h1>{`page ${at}`}</h1> });
  const own = places
    .filter((place) => place.app === app && place.path !== '/')
    .map((place) => page(place.path));
  const router = createRouter({
    routeTree: root.addChildren([page('/'), page('/password'), page('/deep'), ...own]),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  const texts = { ...refusal, ...shell };
  render(
    <UiProvider i18n={createI18n({ vi: texts, en: texts })}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </UiProvider>,
  );
  return (next: Me | null) => {
    told = next;
    act(() => session.askAgain());
  };
}

it.each<[AppName, Role[], string]>([
  ['editor', ['author'], 'page /'],
  ['authority', ['author'], 'page /rounds'],
  ['authority', ['ministryAnalyst'], 'page /results'],
  ['authority', ['operator'], 'page /operations'],
  ['assessment', ['leader'], 'page /'],
])('the first page of %s for %o is %s', async (app, roles, page) => {
  open(app, person(roles));
  await screen.findByRole('heading', { level: 1, name: page });
});

it.each<[AppName, Role[], string]>([
  ['editor', ['officer'], '/assessment/'],
  ['editor', ['operator'], '/authority/operations'],
  ['assessment', ['publisher'], '/editor/'],
  ['authority', ['leader'], '/assessment/'],
])('the first page of %s sends %o to %s', async (app, roles, address) => {
  const replace = vi.fn();
  vi.stubGlobal('location', { ...window.location, replace });
  open(app, person(roles));
  await waitFor(() => expect(replace).toHaveBeenCalledWith(address));
});

it('shows the same places in every app, those of others as links that load a page', async () => {
  for (const app of ['editor', 'assessment', 'authority'] as const) {
    open(app, person(['publisher', 'officer']), { path: '/deep' });
    await screen.findByRole('heading', { level: 1 });
    const links = [...screen.getByRole('navigation').querySelectorAll('a')];
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Đợt đánh giá của tôi',
      'Bộ tiêu chí',
      'So sánh',
      'Đợt đánh giá',
      'Kết quả tự đánh giá',
    ]);
    const away = links.filter((link) => /^\/(editor|assessment|authority)\//.test(link.pathname));
    expect(away.length).toBe(app === 'assessment' ? 4 : 3);
    cleanup();
  }
});

it('asks to sign in where the page is not open, and says when a session has ended', async () => {
  const tell = open('editor', person(['author']), { path: '/deep' });
  await screen.findByText('page /deep');
  tell(null);
  await screen.findByText(shell['session.ended']);
  expect(screen.queryByText('page /deep')).toBeNull();
  expect(screen.queryByRole('navigation')).toBeNull();
  cleanup();
  open('editor', null, { path: '/deep', anybody: true });
  await screen.findByText('page /deep');
});

it('asks for a new password before anything else', async () => {
  open('authority', person(['author'], { mustChangePassword: true }), { path: '/rounds' });
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Đổi mật khẩu');
  expect(screen.queryByRole('navigation')).toBeNull();
});

it('loads the start page of somebody who has signed in with another tab', async () => {
  const tell = open('editor', person(['author']), { path: '/deep' });
  await screen.findByText('page /deep');
  const assign = vi.fn();
  vi.stubGlobal('location', { ...window.location, assign });
  tell(person(['publisher'], { user: { id: 'v', username: 'binh', displayName: 'Bình' } }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/'));
  expect(screen.queryByText('page /deep')).toBeNull();
});
