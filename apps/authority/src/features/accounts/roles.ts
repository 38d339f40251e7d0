import { holds, type Me, type Role, rolePlaces } from '@tieuchi/client/me';

/** A role that an administrator of a province gives. */
export type ProvincialRole = {
  [One in Role]: (typeof rolePlaces)[One] extends 'nowhere' ? never : One;
}[Role];

const placeOf = new Map<string, (typeof rolePlaces)[Role]>(Object.entries(rolePlaces));

/** Roles that an administrator of a province gives, the commune's first. */
export const provincialRoles: readonly ProvincialRole[] = Object.keys(rolePlaces).filter(
  (name): name is ProvincialRole => placeOf.get(name) !== 'nowhere',
);

/** Roles that the operator gives: those from which all other accounts come, and the ministry's. */
export const appointedRoles = ['administrator', 'ministryAnalyst'] as const;

/** A role that the operator gives. */
export type AppointedRole = (typeof appointedRoles)[number];

/** Whether a role is held at a commune; the others are held at the province. */
export function isCommuneRole(role: ProvincialRole): boolean {
  return rolePlaces[role] === 'commune';
}

/** The role of that name, if an administrator gives it. */
export function toProvincialRole(text: string | null): ProvincialRole | undefined {
  return provincialRoles.find((role) => role === text);
}

/** The role of that name, if the operator gives it. */
export function toAppointedRole(text: string | null): AppointedRole | undefined {
  return appointedRoles.find((role) => role === text);
}

/** Roles that occur among the accounts somebody manages: a province's own, for the operator those without a commune. */
export function rolesManagedBy(me: Me): Role[] {
  const roles = new Set<Role>();
  if (holds(me, 'administrator')) for (const role of provincialRoles) roles.add(role);
  if (holds(me, 'operator')) for (const role of [...appointedRoles, 'operator' as const]) roles.add(role);
  return [...roles];
}
