import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { UnitType } from '@tieuchi/criteria/types';
import { type SubmissionRow, selectSubmission } from '@tieuchi/db/queries/dossiers/submissions';
import type { FrozenPeers } from '@tieuchi/scoring/freeze-peers';
import type { Result } from '@tieuchi/scoring/result';
import { comparesUnits } from '@tieuchi/scoring/score';
import type { ServiceContext } from '../../context.ts';
import { notFound } from '../../domain-error.ts';
import { toUnitType } from '../places/unit-type.ts';
import type { Suspension } from '../terms/round-rulings.ts';
import { loadRoundTerms, type RoundTerms, scoreAllOnTerms, scoreOnTerms } from '../terms/round-terms.ts';
import { loadSupplied, mergeSupplied, type SuppliedValue } from '../terms/supplied-values.ts';
import { type Hindsight, loadHindsight } from './corrections.ts';
import type { Receipt } from './submissions.ts';
import { loadSubmitted, readSubmitted } from './submitted-responses.ts';

/** A submitted dossier, read-only. */
export interface SubmittedDossier extends Receipt, Hindsight {
  by: string;
  response: UnitResponse;
  /** On the present terms of the round. */
  result: Result;
  suspended: Suspension[];
  /** What an agency supplied in place of the unit, by criterion id and input id. */
  supplied: Record<string, Record<string, SuppliedValue>>;
  /** What the units of the round are compared with; null: not frozen yet. */
  peers: FrozenPeers | null;
  digest: string;
  responseDigest: string;
  confirmedMissing: string[];
  unit: { name: string; code: string; type: UnitType; parentName: string | null };
  round: { name: string; year: number };
}

/**
 * What was submitted, for the unit and its province; notFound for anyone else and before submission. The result is scored
 * again from the stored response under the stored set, so it is never anything but what they give; a response that does
 * not match its digest is an error. The terms of the round are the same for all its units: what is suspended in it, and, once
 * they are frozen, the figures of the others; from then on the result stays the same for ever.
 */
export async function getSubmission(context: ServiceContext, dossierId: string): Promise<SubmittedDossier> {
  const { db, actor } = context;
  const row = await selectSubmission(db, actor, dossierId);
  if (row === undefined) throw notFound();
  const response = readSubmitted(row);
  const terms = await loadRoundTerms(context, row);
  const supplied = await loadSupplied(context, [row.roundId]);
  const result = (await scoreAmongSubmitted(context, { row, terms })) ?? scoreOnTerms(terms, response);
  const { difference, corrections } = await loadHindsight(context, { row, document: terms.document });
  return {
    difference,
    corrections,
    receiptNumber: row.receiptNumber,
    at: row.submittedAt.toISOString(),
    by: row.submittedBy,
    response,
    result,
    suspended: [...terms.suspensions],
    supplied: mergeSupplied(supplied.filter(({ unitId }) => unitId === row.unitId)),
    peers: terms.frozen?.peers ?? null,
    digest: row.digest,
    responseDigest: row.responseDigest,
    confirmedMissing: Array.isArray(row.confirmedMissing) ? row.confirmedMissing.map(String) : [],
    unit: {
      name: row.unitName,
      code: row.unitCode,
      type: toUnitType(row.unitType),
      parentName: row.parentName,
    },
    round: { name: row.roundName, year: row.year },
  };
}

/** For the province, which sees what others submitted: compared with those that have so far, as in the list of units. */
async function scoreAmongSubmitted(
  context: ServiceContext,
  { row, terms }: { row: SubmissionRow; terms: RoundTerms },
): Promise<Result | undefined> {
  if (terms.frozen !== undefined || !comparesUnits(terms.document)) return undefined;
  const submitted = await loadSubmitted(context, row.roundId);
  const place = submitted.findIndex(({ unitCode }) => unitCode === row.unitCode);
  if (place < 0) return undefined;
  return scoreAllOnTerms(
    terms,
    submitted.map(({ response }) => response),
  )[place];
}
