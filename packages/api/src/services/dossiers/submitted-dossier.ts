import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { UnitType } from '@tieuchi/criteria/types';
import { type SubmissionRow, selectSubmission } from '@tieuchi/db/queries/dossiers/submissions';
import { selectStandingSubmissions } from '@tieuchi/db/queries/rounds/rounds';
import type { FrozenPeers } from '@tieuchi/scoring/freeze-peers';
import type { Result } from '@tieuchi/scoring/result';
import { comparesUnits, scoreResponse } from '@tieuchi/scoring/score';
import type { ServiceContext } from '../../context.ts';
import { notFound } from '../../domain-error.ts';
import { toUnitType } from '../places/unit-type.ts';
import type { Suspension } from '../terms/round-rulings.ts';
import { loadRoundTerms, type RoundTerms, scoreOnTerms } from '../terms/round-terms.ts';
import { loadSupplied, mergeSupplied, type SuppliedValue } from '../terms/supplied-values.ts';
import { type Hindsight, loadHindsight } from './corrections.ts';
import type { Receipt } from './submissions.ts';
import { readSubmitted } from './submitted-responses.ts';
import { loadPeersSoFar } from './worked-out-standings.ts';

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
  const [terms, supplied] = await Promise.all([
    loadRoundTerms(context, row),
    loadSupplied(context, [row.roundId]),
  ]);
  const result =
    (await scoreAmongSubmitted(context, { row, response, terms })) ?? scoreOnTerms(terms, response);
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

/**
 * For the province, which sees what others submitted: compared with those that have so far, as in the list of units. Undefined where
 * nothing hangs on others, or is frozen, and for the unit itself.
 */
async function scoreAmongSubmitted(
  context: ServiceContext,
  { row, response, terms }: { row: SubmissionRow; response: UnitResponse; terms: RoundTerms },
): Promise<Result | undefined> {
  const { document, suspended, frozen } = terms;
  if (frozen !== undefined || !comparesUnits(document)) return undefined;
  const units = await selectStandingSubmissions(context.db, context.actor, row.roundId);
  if (units.length === 0) return undefined;
  const { provinceId } = row;
  const peers = await loadPeersSoFar(context, { terms, provinceId, units });
  return scoreResponse(document, response, { suspended: [...suspended], peers, peersOpen: true });
}
