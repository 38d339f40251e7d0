import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import { createFinding } from '@tieuchi/criteria/create-finding';
import type { Finding } from '@tieuchi/criteria/findings';
import type { Value } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Input } from '@tieuchi/criteria/types';
import { appendEvent } from '@tieuchi/db/audit';
import { forgetFacts } from '@tieuchi/db/queries/dossiers/facts';
import { selectRound, selectRoundUnits } from '@tieuchi/db/queries/rounds/rounds';
import { selectSupplied, saveSupplied as storeSupplied } from '@tieuchi/db/queries/terms/round-figures';
import type { ServiceContext } from '../../../context.ts';
import { DomainError, notFound } from '../../../domain-error.ts';
import { answerFindings } from '../../checks/answer-check.ts';
import { loadPublishedDocument } from '../../sets/published-sets.ts';
import { suppliedInputs } from '../../sets/supplied-inputs.ts';
import { checkRunning, lockPublishedRound } from '../own-round.ts';
import { isValue } from '../supplied-values.ts';
import { checkCells, type RoundUnit, toRoundUnits } from './round-cells.ts';

/** The values that agencies supplied in a round, and where there could be some. */
export interface SuppliedTable {
  inputs: {
    criterionId: string;
    code: string;
    criterionName: string;
    input: Input;
    /** The agency, as the set names it. */
    by: string;
    system: string | null;
  }[];
  units: RoundUnit[];
  values: {
    unitCode: string;
    criterionId: string;
    inputId: string;
    value: Value;
    by: string;
    enteredBy: string;
    at: string;
  }[];
}

/** The supplied values of a round; notFound when it is out of reach. */
export async function getSupplied({ db, actor }: ServiceContext, id: string): Promise<SuppliedTable> {
  const round = await selectRound(db, actor, id);
  if (round === undefined) throw notFound();
  const { document } = await loadPublishedDocument(db, round.digest);
  const rows = await selectRoundUnits(db, actor, id);
  const codes = new Map(rows.map(({ unitId, code }) => [unitId, code]));
  const values = await selectSupplied(db, actor, [id]);
  return {
    inputs: suppliedInputs(document).map(({ criterion, input, from }) => ({
      criterionId: criterion.id,
      code: criterion.code,
      criterionName: criterion.name,
      input,
      by: from.by,
      system: from.system ?? null,
    })),
    units: toRoundUnits(rows),
    values: values.flatMap(({ unitId, criterionId, inputId, value, suppliedBy, by, at }) => {
      const unitCode = codes.get(unitId);
      if (unitCode === undefined || !isValue(value)) return [];
      const place = { unitCode, criterionId, inputId };
      return [{ ...place, value, by: suppliedBy, enteredBy: by, at: at.toISOString() }];
    }),
  };
}

/** A supplied value; null takes it away. */
export interface SuppliedWish {
  unitCode: string;
  criterionId: string;
  inputId: string;
  value: unknown;
}

/**
 * Stores values that agencies supply for units of a round, all or nothing, each under the agency that the set names. `invalid`
 * with findings by index, and period where there are some, as for answers; `closed` when the round is over. Returns how many
 * changed.
 */
export async function saveSupplied(
  context: ServiceContext,
  wish: { id: string; values: readonly SuppliedWish[] },
): Promise<{ changed: number }> {
  const { db, actor, now } = context;
  return db.transaction(async (tx) => {
    const round = await lockPublishedRound(tx, context, wish.id);
    const at = now();
    checkRunning(round, at);
    const { document } = await loadPublishedDocument(tx, round.digest);
    const rows = await selectRoundUnits(tx, actor, round.id);
    const stored = await selectSupplied(tx, actor, [round.id]);
    const before = new Map(stored.map((row) => [`${row.unitId} ${keyOf(row)}`, row.value]));
    const agencies = new Map(
      suppliedInputs(document).map(({ criterion, input, from }) => [
        keyOf({ criterionId: criterion.id, inputId: input.id }),
        from.by,
      ]),
    );
    const checked = await checkCells(wish.values, {
      units: rows,
      keyOf,
      valueOf: ({ value }) => value,
      isUnchanged: (cell, unitId) =>
        toCanonicalJson(before.get(`${unitId} ${keyOf(cell)}`) ?? null) === toCanonicalJson(cell.value),
      check: (cell, index) => cellFindings(document, { cell, index, isSupplied: agencies.has(keyOf(cell)) }),
    });
    if (checked.findings.length > 0) throw new DomainError('invalid', { findings: checked.findings });
    if (checked.changes.length === 0) return { changed: 0 };
    const { id: roundId, provinceId } = round;
    const values = checked.changes.map(({ unitId, cell }) => ({
      unitId,
      criterionId: cell.criterionId,
      inputId: cell.inputId,
      value: cell.value,
      suppliedBy: agencies.get(keyOf(cell)) ?? '',
    }));
    await storeSupplied(tx, actor, { roundId, provinceId, values, at });
    await forgetFacts(tx, actor, { roundId, unitIds: values.map(({ unitId }) => unitId) });
    await appendEvent(tx, {
      stream: `round:${roundId}`,
      actor,
      action: 'round.suppliedSaved',
      provinceId,
      data: {
        values: checked.changes.map(({ unitId, cell }) => ({
          ...cell,
          before: before.get(`${unitId} ${keyOf(cell)}`) ?? null,
        })),
      },
      at,
    });
    return { changed: values.length };
  });
}

const keyOf = ({ criterionId, inputId }: { criterionId: string; inputId: string }) =>
  `${criterionId} ${inputId}`;

function cellFindings(
  document: CriteriaSet,
  { cell, index, isSupplied }: { cell: SuppliedWish; index: number; isSupplied: boolean },
): Finding[] {
  const { criterionId, inputId, value } = cell;
  const criterion = document.criteria.find(({ id }) => id === criterionId);
  if (criterion === undefined)
    return [createFinding('figureUnknownCriterion', { path: [index], params: { criterion: criterionId } })];
  if (!isSupplied)
    return [createFinding('figureNotSupplied', { path: [index], params: { code: criterion.code } })];
  // The path of an answer begins with criterion and input, which the index of the cell tells.
  return answerFindings(document, { criterion, value: { [inputId]: value } }).map((finding) => ({
    ...finding,
    path: [index, ...finding.path.slice(2)],
  }));
}
