import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { appendEvent } from '@tieuchi/db/audit';
import type { AuditAction } from '@tieuchi/db/audit-action';
import type { Database } from '@tieuchi/db/database';
import type { DossierRow } from '@tieuchi/db/queries/dossiers/dossiers';
import type { ServiceContext } from '../../../context.ts';
import { DomainError } from '../../../domain-error.ts';
import { loadPublishedDocument } from '../../sets/published-sets.ts';
import { openDossier } from './dossier-state.ts';

/** A part as it is stored. */
interface StoredPart {
  readonly value: unknown;
  readonly revision: number;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

/** Who saves what part, inside the transaction. */
interface PartPlace {
  readonly tx: Database;
  readonly row: DossierRow;
  readonly document: CriteriaSet;
}

/** What makes one kind of part (an answer, a register's row) different from the others. */
export interface PartKind {
  readonly value: unknown;
  /** Throws when the value is not one for this part. */
  check(place: PartPlace): Promise<void> | void;
  current(place: PartPlace): Promise<StoredPart | undefined>;
  /** False when somebody else's save came first. */
  store(
    place: PartPlace,
    save: {
      dossierId: string;
      unitId: string;
      provinceId: string;
      value: unknown;
      basedOn: number;
      at: Date;
    },
  ): Promise<boolean>;
  readonly action: AuditAction;
  /** For the audit event, beside the revision; never what is personal. */
  told(place: PartPlace): Readonly<Record<string, unknown>>;
}

/** The new revision of what was saved. */
export interface Saved {
  revision: number;
  updatedAt: string;
}

/**
 * Saves a part of an open dossier of the actor's units as the revision after the one it was based on (0: none yet), with its
 * audit event. `conflict` with the other value when somebody else saved in between; sending the same value again (the reply was
 * lost) succeeds.
 */
export async function savePart(
  context: ServiceContext,
  wish: { id: string; revision: number },
  kind: PartKind,
): Promise<Saved> {
  const { db, actor, now } = context;
  return db.transaction(async (tx) => {
    const row = await openDossier({ ...context, db: tx }, { id: wish.id, strength: 'share' });
    const { document } = await loadPublishedDocument(tx, row.digest);
    const place = { tx, row, document };
    await kind.check(place);
    const before = await kind.current(place);
    if (before !== undefined && isSame(before.value, kind.value)) return toSaved(before);
    const at = now();
    const { id: dossierId, unitId, provinceId } = row;
    const save = { dossierId, unitId, provinceId, value: kind.value, basedOn: wish.revision, at };
    const stored = (before?.revision ?? 0) === wish.revision && (await kind.store(place, save));
    if (!stored) {
      const current = await kind.current(place);
      if (current !== undefined && isSame(current.value, kind.value)) return toSaved(current);
      throw conflictWith(current);
    }
    const revision = wish.revision + 1;
    await appendEvent(tx, {
      stream: `assessment:${row.id}`,
      actor,
      action: kind.action,
      provinceId,
      unitId,
      data: { ...kind.told(place), revision },
      at,
    });
    return { revision, updatedAt: at.toISOString() };
  });
}

const isSame = (left: unknown, right: unknown) => toCanonicalJson(left) === toCanonicalJson(right);

const toSaved = ({ revision, updatedAt }: StoredPart): Saved => ({
  revision,
  updatedAt: updatedAt.toISOString(),
});

function conflictWith(current: StoredPart | undefined): DomainError {
  return new DomainError('conflict', {
    params: {
      revision: current?.revision ?? 0,
      value: JSON.stringify(current?.value ?? null),
      updatedBy: current?.updatedBy ?? '',
      updatedAt: current?.updatedAt.toISOString() ?? '',
    },
  });
}
