import { createFinding } from '@tieuchi/criteria/create-finding';
import type { Finding } from '@tieuchi/criteria/findings';
import { LARGEST_NUMBER } from '@tieuchi/criteria/number-limits';
import { appendEvent } from '@tieuchi/db/audit';
import { forgetFacts } from '@tieuchi/db/queries/dossiers/facts';
import { selectRound, selectRoundUnits } from '@tieuchi/db/queries/rounds/rounds';
import { selectTargets, saveTargets as storeTargets } from '@tieuchi/db/queries/terms/round-figures';
import type { ServiceContext } from '../../../context.ts';
import { DomainError, notFound } from '../../../domain-error.ts';
import { assignedCriteria } from '../../sets/assigned-criteria.ts';
import { loadPublishedDocument } from '../../sets/published-sets.ts';
import { checkRunning, lockPublishedRound } from '../own-round.ts';
import { checkCells, type RoundUnit, toRoundUnits } from './round-cells.ts';

/** The targets that a province assigned in a round (giao chỉ tiêu), and where there could be some. */
export interface TargetTable {
  criteria: { id: string; code: string; name: string; measureUnit: string | null; default: number | null }[];
  units: RoundUnit[];
  targets: { unitCode: string; criterionId: string; target: number; by: string; at: string }[];
}

/** The targets of a round; notFound when it is out of reach. */
export async function getTargets({ db, actor }: ServiceContext, id: string): Promise<TargetTable> {
  const round = await selectRound(db, actor, id);
  if (round === undefined) throw notFound();
  const { document } = await loadPublishedDocument(db, round.digest);
  const rows = await selectRoundUnits(db, actor, id);
  const codes = new Map(rows.map(({ unitId, code }) => [unitId, code]));
  const targets = await selectTargets(db, actor, [id]);
  return {
    criteria: assignedCriteria(document).map(({ criterion, default: fallback }) => ({
      id: criterion.id,
      code: criterion.code,
      name: criterion.name,
      measureUnit: criterion.measureUnit ?? null,
      default: fallback,
    })),
    units: toRoundUnits(rows),
    targets: targets.flatMap(({ unitId, criterionId, target, by, at }) => {
      const unitCode = codes.get(unitId);
      return unitCode === undefined ? [] : [{ unitCode, criterionId, target, by, at: at.toISOString() }];
    }),
  };
}

/** A target as the province gives it; null takes it away. */
export interface TargetWish {
  unitCode: string;
  criterionId: string;
  target: number | null;
}

/**
 * Assigns targets to units of a round, all or nothing. `invalid` with findings by index when a unit or criterion is not one of
 * the round, a target is none, or a unit has submitted already; `closed` when the round is over. Cells that are as they were
 * change nothing. Returns how many changed.
 */
export async function saveTargets(
  context: ServiceContext,
  wish: { id: string; targets: readonly TargetWish[] },
): Promise<{ changed: number }> {
  const { db, actor, now } = context;
  return db.transaction(async (tx) => {
    const round = await lockPublishedRound(tx, context, wish.id);
    const at = now();
    checkRunning(round, at);
    const { document } = await loadPublishedDocument(tx, round.digest);
    const rows = await selectRoundUnits(tx, actor, round.id);
    const before = new Map(
      (await selectTargets(tx, actor, [round.id])).map((row) => [
        keyOf(row.unitId, row.criterionId),
        row.target,
      ]),
    );
    const assigned = new Map(assignedCriteria(document).map(({ criterion }) => [criterion.id, criterion]));
    const checked = await checkCells(wish.targets, {
      units: rows,
      keyOf: ({ criterionId }) => criterionId,
      valueOf: ({ target }) => target,
      isUnchanged: ({ criterionId, target }, unitId) =>
        (before.get(keyOf(unitId, criterionId)) ?? null) === target,
      check({ criterionId, target }, index): Finding[] {
        const criterion = document.criteria.find(({ id }) => id === criterionId);
        if (criterion === undefined)
          return [
            createFinding('figureUnknownCriterion', { path: [index], params: { criterion: criterionId } }),
          ];
        if (!assigned.has(criterionId))
          return [createFinding('figureNotAssigned', { path: [index], params: { code: criterion.code } })];
        if (target === null || target === 0 || isFigure(Math.abs(target))) return [];
        return [createFinding('figureTargetLimit', { path: [index], params: { limit: LARGEST_NUMBER } })];
      },
    });
    if (checked.findings.length > 0) throw new DomainError('invalid', { findings: checked.findings });
    const changes = checked.changes.map(({ unitId, cell }) => ({
      unitId,
      criterionId: cell.criterionId,
      target: cell.target,
    }));
    if (changes.length === 0) return { changed: 0 };
    const { id: roundId, provinceId } = round;
    await storeTargets(tx, actor, { roundId, provinceId, targets: changes, at });
    await forgetFacts(tx, actor, { roundId, unitIds: changes.map(({ unitId }) => unitId) });
    await appendEvent(tx, {
      stream: `round:${roundId}`,
      actor,
      action: 'round.targetsSaved',
      provinceId,
      data: {
        targets: checked.changes.map(({ unitId, cell }) => ({
          ...cell,
          before: before.get(keyOf(unitId, cell.criterionId)) ?? null,
        })),
      },
      at,
    });
    return { changed: changes.length };
  });
}

/** Closer to 0 than this is no target of an authority. */
const SMALLEST = 1e-9;

const isFigure = (size: number) => size >= SMALLEST && size <= LARGEST_NUMBER;

const keyOf = (unitId: string, criterionId: string) => `${unitId} ${criterionId}`;
