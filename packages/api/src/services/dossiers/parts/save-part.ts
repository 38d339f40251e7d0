import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import type { Part, PartKind, PartOf } from '@tieuchi/criteria/part';
import { appendEvent } from '@tieuchi/db/audit';
import { lockOwnPart } from '@tieuchi/db/queries/dossiers/parts/locked-part';
import type { ServiceContext } from '../../../context.ts';
import { DomainError, notFound } from '../../../domain-error.ts';
import { loadStampedDocument } from '../../sets/published-sets.ts';
import { openOf } from './dossier-state.ts';
import { followPart } from './follow-part.ts';
import type { PartSaving, PartService } from './part-service.ts';
import { partServices } from './part-services.ts';

/** The new revision of what was saved. */
export interface Saved {
  revision: number;
  updatedAt: string;
}

/**
 * Saves a part of an open dossier of the actor's units as the revision after the one it was based on (0: none yet), with its
 * audit event. `conflict` with the other value when somebody else saved in between; sending the same value again (the reply was
 * lost) succeeds. What else is refused depends on the kind of part.
 */
export async function savePart(
  context: ServiceContext,
  wish: { id: string; part: Part; revision: number; value: unknown },
): Promise<Saved> {
  const { db, actor, now } = context;
  const saving = savingOf(context, wish.part, wish.value);
  return db.transaction(async (tx) => {
    const locked = await lockOwnPart(tx, actor, wish);
    if (locked === undefined) throw notFound();
    const row = openOf(locked.dossier, now());
    const before = locked.current;
    const document = await loadStampedDocument(tx, row);
    const place = { tx, row, document };
    saving.check(place);
    if (before !== undefined && isSame(before.value, saving.value)) return toSaved(before);
    const at = now();
    const { id: dossierId, unitId, provinceId } = row;
    const save = { dossierId, unitId, provinceId, value: saving.value, basedOn: wish.revision, at };
    const stored = (before?.revision ?? 0) === wish.revision && (await saving.store(place, save));
    if (!stored) {
      const current = await saving.current(place);
      if (current !== undefined && isSame(current.value, saving.value)) return toSaved(current);
      throw conflictWith(current);
    }
    await followPart(context, place, { part: wish.part, value: saving.value });
    const revision = wish.revision + 1;
    await appendEvent(tx, {
      stream: `assessment:${row.id}`,
      actor,
      action: saving.action,
      provinceId,
      unitId,
      data: { ...saving.told(place), revision },
      at,
    });
    return { revision, updatedAt: at.toISOString() };
  });
}

function savingOf<Kind extends PartKind>(
  context: ServiceContext,
  part: PartOf<Kind>,
  value: unknown,
): PartSaving {
  const service: PartService<Kind> = partServices[part.kind];
  return service.saving(context, part, value);
}

type Stored = NonNullable<Awaited<ReturnType<PartSaving['current']>>>;

const isSame = (left: unknown, right: unknown) => toCanonicalJson(left) === toCanonicalJson(right);

const toSaved = ({ revision, updatedAt }: Stored): Saved => ({
  revision,
  updatedAt: updatedAt.toISOString(),
});

function conflictWith(current: Stored | undefined): DomainError {
  return new DomainError('conflict', {
    params: {
      revision: current?.revision ?? 0,
      value: JSON.stringify(current?.value ?? null),
      updatedBy: current?.updatedBy ?? '',
      updatedAt: current?.updatedAt.toISOString() ?? '',
    },
  });
}
