import { and, eq, inArray, or } from 'drizzle-orm';
import { type Actor, provincesOf, type Role, unitsOf } from '../actor.ts';
import type { Database } from '../database.ts';
import { users } from '../tables/accounts.ts';
import { assignedTargets, suppliedValues } from '../tables/round-figures.ts';

const members: readonly Role[] = ['officer', 'leader'];
const staff: readonly Role[] = ['author', 'publisher', 'administrator'];

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
    .where(
      and(
        inArray(assignedTargets.roundId, [...roundIds]),
        or(
          inArray(assignedTargets.unitId, unitsOf(actor, ...members)),
          inArray(assignedTargets.provinceId, provincesOf(actor, ...staff)),
        ),
      ),
    );
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
    .where(
      and(
        inArray(suppliedValues.roundId, [...roundIds]),
        or(
          inArray(suppliedValues.unitId, unitsOf(actor, ...members)),
          inArray(suppliedValues.provinceId, provincesOf(actor, ...staff)),
        ),
      ),
    );
}
