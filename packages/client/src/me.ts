import type { ApiOutputs } from './outputs.ts';

/** Who is signed in. */
export type Me = NonNullable<ApiOutputs['session']['me']>;

/** A role that somebody holds. */
export type Role = Me['memberships'][number]['role'];

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
