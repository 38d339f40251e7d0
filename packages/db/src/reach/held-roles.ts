import type { Actor, Role } from '../actor.ts';

/** Who works in a commune. */
export const members: readonly Role[] = ['officer', 'leader'];

/** Who works for a province. */
export const staff: readonly Role[] = ['author', 'publisher', 'administrator'];

/** Ids of the provinces in which the actor holds one of these roles. */
export function provincesOf(actor: Actor, ...roles: readonly Role[]): string[] {
  return [
    ...new Set(actor.memberships.filter((m) => roles.includes(m.role)).flatMap((m) => m.provinceId ?? [])),
  ];
}

/** Ids of the units in which the actor holds one of these roles. */
export function unitsOf(actor: Actor, ...roles: readonly Role[]): string[] {
  return [...new Set(actor.memberships.filter((m) => roles.includes(m.role)).flatMap((m) => m.unitId ?? []))];
}

/** Whether the actor holds one of these roles anywhere. */
export function holds(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.memberships.some((m) => roles.includes(m.role));
}
