import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, UnitType } from '@tieuchi/criteria/types';
import { type SubmissionRow, selectSubmission } from '@tieuchi/db/queries/dossiers/dossiers';
import type { FrozenPeers } from '@tieuchi/scoring/freeze-peers';
import type { Result } from '@tieuchi/scoring/result';
import { comparesUnits, scoreResponse, scoreResponses } from '@tieuchi/scoring/score';
import type { ServiceContext } from '../../context.ts';
import { notFound } from '../../domain-error.ts';
import { toUnitType } from '../places/unit-type.ts';
import { loadPublishedDocument } from '../sets/published-sets.ts';
import { loadFrozenPeers, loadSuspended, type Suspension } from '../terms/round-rulings.ts';
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
  const { document } = await loadPublishedDocument(db, row.digest);
  const frozen = await loadFrozenPeers(context, row.roundId);
  const suspended = (await loadSuspended(context, [row.roundId])).get(row.roundId) ?? [];
  const supplied = await loadSupplied(context, [row.roundId]);
  const options = { suspended: suspended.map(({ criterionId }) => criterionId) };
  const result =
    frozen === undefined
      ? ((await scoreAmongSubmitted(context, { row, document, options })) ??
        scoreResponse(document, response, options))
      : scoreResponse(document, response, { ...options, peers: frozen.peers });
  const { difference, corrections } = await loadHindsight(context, { row, document });
  return {
    difference,
    corrections,
    receiptNumber: row.receiptNumber,
    at: row.submittedAt.toISOString(),
    by: row.submittedBy,
    response,
    result,
    suspended,
    supplied: mergeSupplied(supplied.filter(({ unitId }) => unitId === row.unitId)),
    peers: frozen?.peers ?? null,
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
  dossier: { row: SubmissionRow; document: CriteriaSet; options: { suspended: string[] } },
): Promise<Result | undefined> {
  const { row, document, options } = dossier;
  if (!comparesUnits(document)) return undefined;
  const submitted = await loadSubmitted(context, row.roundId);
  const responses = submitted.map(({ response }) => response);
  const place = submitted.findIndex(({ unitCode }) => unitCode === row.unitCode);
  return place < 0 ? undefined : scoreResponses(document, responses, options)[place];
}
