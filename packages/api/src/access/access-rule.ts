import type { Role } from '@tieuchi/db/actor';

/** Who may call a route at all. What a caller may reach through it is decided by the query behind it. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'newcomer' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] };

/** One line of the committed access table, such as "author, publisher". */
export function describeAccess(rule: AccessRule): string {
  return rule.kind === 'roles' ? [...rule.roles].sort().join(', ') : rule.kind;
}
