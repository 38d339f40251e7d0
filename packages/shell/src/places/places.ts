import type { Role } from '@tieuchi/client/me';
import type { shell } from '../texts/vi.ts';

/** The apps, each served under its name. */
export const apps = ['editor', 'assessment', 'authority'] as const;

/** The name of an app, as in its address. */
export type AppName = (typeof apps)[number];

/** A place where somebody works: an entry of the one navigation. */
export interface Place {
  readonly app: AppName;
  /** Within the app. */
  readonly path: `/${string}`;
  readonly label: keyof typeof shell;
  /** Whoever holds one of these may enter; what they may read and do there the server decides. */
  readonly roles: readonly Role[];
}

/** Every place, in the order of the navigation. */
export const places: readonly Place[] = [
  { app: 'assessment', path: '/', label: 'nav.ownRounds', roles: ['officer', 'leader'] },
  { app: 'assessment', path: '/delegation', label: 'nav.delegation', roles: ['leader'] },
  {
    app: 'editor',
    path: '/',
    label: 'nav.sets',
    roles: ['author', 'publisher', 'ministryAnalyst', 'administrator'],
  },
  {
    app: 'editor',
    path: '/compare',
    label: 'nav.compare',
    roles: ['ministryAnalyst', 'author', 'publisher'],
  },
  { app: 'authority', path: '/rounds', label: 'nav.rounds', roles: ['author', 'publisher', 'administrator'] },
  {
    app: 'authority',
    path: '/results',
    label: 'nav.results',
    roles: ['ministryAnalyst', 'author', 'publisher', 'administrator'],
  },
  { app: 'authority', path: '/operations', label: 'nav.operations', roles: ['operator'] },
  { app: 'authority', path: '/accounts', label: 'nav.accounts', roles: ['administrator', 'operator'] },
  { app: 'authority', path: '/audit', label: 'nav.audit', roles: ['administrator'] },
];

/** The places that somebody's roles open, in order; the first is where they start. */
export function placesOf({
  memberships,
}: {
  readonly memberships: readonly { readonly role: Role }[];
}): readonly Place[] {
  return places.filter(({ roles }) => memberships.some(({ role }) => roles.includes(role)));
}

/** The address of a place on this server. */
export function addressOf({ app, path }: Pick<Place, 'app' | 'path'>): string {
  return `/${app}${path}`;
}
