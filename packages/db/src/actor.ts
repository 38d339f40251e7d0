/** What a person may do; see docs/architecture.md for who does what. */
export type Role =
  | 'ministryAnalyst'
  | 'author'
  | 'publisher'
  | 'administrator'
  | 'officer'
  | 'leader'
  | 'operator';

/** One role of a person at one place. */
export interface Membership {
  readonly id: string;
  readonly role: Role;
  /** The province (author, publisher, administrator) or commune (officer, leader); null for ministry and operator. */
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

/** Whether the actor holds the role anywhere. */
export function holds(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.memberships.some((m) => roles.includes(m.role));
}
