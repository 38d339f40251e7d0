import type { ApiOutputs } from './outputs.ts';

/** Who is signed in. */
export type Me = NonNullable<ApiOutputs['session']['me']>;

/** A role that somebody holds. */
export type Role = Me['memberships'][number]['role'];

/** Where each role is held, in the order in which roles are offered. */
export const rolePlaces = {
  officer: 'commune',
  leader: 'commune',
  author: 'province',
  publisher: 'province',
  administrator: 'province',
  ministryAnalyst: 'nowhere',
  operator: 'nowhere',
} as const satisfies Readonly<Record<Role, 'commune' | 'province' | 'nowhere'>>;

/** Whether the signed-in person holds one of the roles anywhere. */
export function holds(me: Me, ...roles: Role[]): boolean {
  return me.memberships.some((membership) => roles.includes(membership.role));
}

/** The province the signed-in person works for; undefined for the ministry. */
export function provinceOf(me: Me): { id: string; name: string } | undefined {
  for (const { provinceId, provinceName } of me.memberships) {
    if (provinceId !== null) return { id: provinceId, name: provinceName ?? '' };
  }
  return undefined;
}
