import type { TextKey } from '../../i18n/use-text.ts';
import { holds, type Me, type Role } from './session.ts';

/** An entry of the main navigation. */
export type NavigationItem = {
  to: '/' | '/compare' | '/rounds' | '/results' | '/operations' | '/accounts' | '/audit';
  label: TextKey;
};

const items: readonly (NavigationItem & { roles: readonly Role[] })[] = [
  { to: '/', label: 'nav.sets', roles: ['author', 'publisher', 'ministryAnalyst', 'administrator'] },
  { to: '/compare', label: 'nav.compare', roles: ['ministryAnalyst', 'author', 'publisher'] },
  { to: '/rounds', label: 'nav.rounds', roles: ['author', 'publisher', 'administrator'] },
  {
    to: '/results',
    label: 'nav.results',
    roles: ['ministryAnalyst', 'author', 'publisher', 'administrator'],
  },
  { to: '/operations', label: 'nav.operations', roles: ['operator'] },
  { to: '/accounts', label: 'nav.accounts', roles: ['administrator', 'operator'] },
  { to: '/audit', label: 'nav.audit', roles: ['administrator'] },
];

/** The pages that somebody's roles open, in order; the first is where they start. Empty for people who work in the other app only. */
export function navigationOf(me: Me): NavigationItem[] {
  return items.filter((item) => holds(me, ...item.roles)).map(({ to, label }) => ({ to, label }));
}
