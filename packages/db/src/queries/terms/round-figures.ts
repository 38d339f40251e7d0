import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { dossiersOf } from '../../reach/dossiers.ts';
import { seesRoundsIn } from '../../reach/rounds.ts';
import { users } from '../../tables/accounts.ts';
import { assignedTargets, suppliedValues } from '../../tables/terms.ts';

/** A target assigned to a unit. */
export interface TargetRow {
  roundId: string;
  unitId: string;
  criterionId: string;
  target: number;
  by: string;
  at: Date;
}

/** A value supplied for a unit; `suppliedBy` is the agency. */
export interface SuppliedRow {
  roundId: string;
  unitId: string;
  criterionId: string;
  inputId: string;
  value: unknown;
  suppliedBy: string;
  by: string;
  at: Date;
}

/** Targets of rounds: of all its units for the province, of the own units for their members. */
export async function selectTargets(
  db: Database,
  actor: Actor,
  roundIds: readonly string[],
): Promise<TargetRow[]> {
  return db
    .select({
      roundId: assignedTargets.roundId,
      unitId: assignedTargets.unitId,
      criterionId: assignedTargets.criterionId,
      target: assignedTargets.target,
      by: users.name,
      at: assignedTargets.updatedAt,
    })
    .from(assignedTargets)
    .innerJoin(users, eq(users.id, assignedTargets.updatedBy))
    .where(and(inArray(assignedTargets.roundId, [...roundIds]), dossiersOf(actor, assignedTargets)));
}

/** Supplied values of rounds: of all its units for the province, of the own units for their members. */
export async function selectSupplied(
  db: Database,
  actor: Actor,
  roundIds: readonly string[],
): Promise<SuppliedRow[]> {
  return db
    .select({
      roundId: suppliedValues.roundId,
      unitId: suppliedValues.unitId,
      criterionId: suppliedValues.criterionId,
      inputId: suppliedValues.inputId,
      value: suppliedValues.value,
      suppliedBy: suppliedValues.suppliedBy,
      by: users.name,
      at: suppliedValues.updatedAt,
    })
    .from(suppliedValues)
    .innerJoin(users, eq(users.id, suppliedValues.updatedBy))
    .where(and(inArray(suppliedValues.roundId, [...roundIds]), dossiersOf(actor, suppliedValues)));
}

/** Rows of one statement: making one holds the process, and others wait meanwhile. */
const batchSize = 250;

/** A cell to be written in a round; a target of null is removed. */
export interface TargetSave {
  unitId: string;
  criterionId: string;
  target: number | null;
}

/** Writes targets of units of a round of the actor's province. The caller holds the lock of the round. */
export async function saveTargets(
  db: Database,
  actor: Actor,
  save: { roundId: string; provinceId: string; targets: readonly TargetSave[]; at: Date },
): Promise<void> {
  if (!seesRoundsIn(actor, save.provinceId)) return;
  const { roundId, provinceId, at } = save;
  const stamp = { updatedBy: actor.userId, updatedAt: at };
  const kept = save.targets.flatMap(({ target, ...place }) =>
    target === null ? [] : [{ ...place, target }],
  );
  for (let start = 0; start < kept.length; start += batchSize) {
    const rows = kept.slice(start, start + batchSize);
    await db
      .insert(assignedTargets)
      .values(rows.map((row) => ({ ...row, roundId, provinceId, ...stamp })))
      .onConflictDoUpdate({
        target: [assignedTargets.roundId, assignedTargets.unitId, assignedTargets.criterionId],
        set: { target: sql`excluded.target`, ...stamp },
      });
  }
  const removed = save.targets.filter(({ target }) => target === null);
  for (const [criterionId, rows] of grouped(removed, (row) => row.criterionId)) {
    await db.delete(assignedTargets).where(
      and(
        eq(assignedTargets.roundId, roundId),
        eq(assignedTargets.criterionId, criterionId),
        inArray(
          assignedTargets.unitId,
          rows.map(({ unitId }) => unitId),
        ),
      ),
    );
  }
}

/** A supplied value to be written in a round; null is removed. */
export interface SuppliedSave {
  unitId: string;
  criterionId: string;
  inputId: string;
  value: unknown;
  suppliedBy: string;
}

/** Writes supplied values of units of a round of the actor's province. The caller holds the lock of the round. */
export async function saveSupplied(
  db: Database,
  actor: Actor,
  save: { roundId: string; provinceId: string; values: readonly SuppliedSave[]; at: Date },
): Promise<void> {
  if (!seesRoundsIn(actor, save.provinceId)) return;
  const { roundId, provinceId, at } = save;
  const stamp = { updatedBy: actor.userId, updatedAt: at };
  const kept = save.values.filter(({ value }) => value !== null);
  for (let start = 0; start < kept.length; start += batchSize) {
    const rows = kept.slice(start, start + batchSize);
    await db
      .insert(suppliedValues)
      .values(rows.map((row) => ({ ...row, roundId, provinceId, ...stamp })))
      .onConflictDoUpdate({
        target: [
          suppliedValues.roundId,
          suppliedValues.unitId,
          suppliedValues.criterionId,
          suppliedValues.inputId,
        ],
        set: { value: sql`excluded.value`, suppliedBy: sql`excluded.supplied_by`, ...stamp },
      });
  }
  const removed = save.values.filter(({ value }) => value === null);
  for (const [criterionId, ofCriterion] of grouped(removed, (row) => row.criterionId)) {
    for (const [inputId, ofInput] of grouped(ofCriterion, (row) => row.inputId)) {
      const unitIds = ofInput.map(({ unitId }) => unitId);
      await db
        .delete(suppliedValues)
        .where(
          and(
            eq(suppliedValues.roundId, roundId),
            eq(suppliedValues.criterionId, criterionId),
            eq(suppliedValues.inputId, inputId),
            inArray(suppliedValues.unitId, unitIds),
          ),
        );
    }
  }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
