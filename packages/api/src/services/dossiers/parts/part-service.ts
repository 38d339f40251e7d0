import type { PartKind, PartOf, PartValues } from '@tieuchi/criteria/part';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { AuditAction } from '@tieuchi/db/audit-action';
import type { Database } from '@tieuchi/db/database';
import type { DossierScope } from '@tieuchi/db/queries/dossiers/dossier-scope';
import type { DossierRow } from '@tieuchi/db/queries/dossiers/dossiers';
import type { PartRow, PartSave } from '@tieuchi/db/queries/dossiers/parts/part-row';
import type { ServiceContext } from '../../../context.ts';

/** Who saves what part, inside the transaction. */
export interface PartPlace {
  readonly tx: Database;
  readonly row: DossierRow;
  readonly document: CriteriaSet;
}

/** How one part is saved. */
export interface PartSaving {
  /** As it is stored. */
  readonly value: unknown;
  /** Throws when the value is not one for this part. */
  check(place: PartPlace): void;
  current(place: PartPlace): Promise<Omit<PartRow, 'dossierId'> | undefined>;
  /** False when somebody else's save came first. */
  store(place: PartPlace, save: PartSave): Promise<boolean>;
  readonly action: AuditAction;
  /** For the audit event, beside the revision; never what is personal. */
  told(place: PartPlace): Readonly<Record<string, unknown>>;
}

/** A part with the revision that the next save names. */
export interface Entry<T> {
  value: T;
  revision: number;
  updatedAt: string;
  updatedBy: string;
}

/** A stored part of some dossier. */
export type LoadedPart<Kind extends PartKind> = Omit<PartOf<Kind>, 'kind'> & {
  readonly dossierId: string;
  readonly entry: Entry<PartValues[Kind]>;
};

/** Whose parts are loaded, and how much of them. */
export interface PartsScope {
  readonly scope: DossierScope;
  /** `first`: one row of each register, which is enough to tell whether something is missing. */
  readonly rows: 'all' | 'first';
}

/** What the server does with parts of one kind. */
export interface PartService<Kind extends PartKind> {
  /** How this part takes a value; null clears or removes it. */
  saving(context: ServiceContext, part: PartOf<Kind>, value: unknown): PartSaving;
  /** Parts of this kind that the actor reaches; what does not have their shape is left out. */
  load(context: ServiceContext, wish: PartsScope): Promise<LoadedPart<Kind>[]>;
}

/** The entry of a stored part; none for a value that does not have its shape. */
export function entryOf<T>(row: PartRow, is: (value: unknown) => value is T): Entry<T>[] {
  const { value, revision, updatedAt, updatedBy } = row;
  return is(value) ? [{ value, revision, updatedAt: updatedAt.toISOString(), updatedBy }] : [];
}
