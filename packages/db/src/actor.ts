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
