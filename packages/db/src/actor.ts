/** Where a role can be held. */
export type RolePlace = 'nowhere' | 'province' | 'commune';

/** Every role and where it is held. What one reaches is said in `reach`; until then a new one reaches nothing. */
export const rolePlaces = {
  ministryAnalyst: 'nowhere',
  author: 'province',
  publisher: 'province',
  administrator: 'province',
  officer: 'commune',
  leader: 'commune',
  operator: 'nowhere',
} as const satisfies Readonly<Record<string, RolePlace>>;

/** What a person may do; see docs/architecture.md for who does what. */
export type Role = keyof typeof rolePlaces;

/** A role that is held at such a place. */
export type RoleAt<Where extends RolePlace> = {
  [One in Role]: (typeof rolePlaces)[One] extends Where ? One : never;
}[Role];

/** The roles that are held at such a place. */
export function rolesAt<Where extends RolePlace>(where: Where): RoleAt<Where>[] {
  return Object.keys(rolePlaces).filter((name): name is RoleAt<Where> => placeOf.get(name) === where);
}

const placeOf = new Map<string, RolePlace>(Object.entries(rolePlaces));

/** One role of a person at one place. */
export interface Membership {
  readonly id: string;
  readonly role: Role;
  /** The province or commune at which the role is held; null where it is held nowhere. */
  readonly unitId: string | null;
  readonly provinceId: string | null;
}

/** Who asks. Every query takes it and returns nothing that it does not reach. */
export interface Actor {
  readonly userId: string;
  readonly username: string;
  readonly displayName: string;
  readonly memberships: readonly Membership[];
}
