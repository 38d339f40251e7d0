import { assembleResponse } from '@tieuchi/criteria/assemble-response';
import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { UnitType } from '@tieuchi/criteria/types';
import { validateResponseFile } from '@tieuchi/criteria/validators';
import { appendEvent } from '@tieuchi/db/audit';
import { digestOfText } from '@tieuchi/db/audit/text-digest';
import {
  type AssessmentRow,
  insertSubmission,
  lockOwnAssessment,
  selectSubmission,
} from '@tieuchi/db/queries/assessments';
import type { LevelsResult } from '@tieuchi/scoring/result';
import { scoreLevels } from '@tieuchi/scoring/score';
import type { ServiceContext } from '../context.ts';
import { DomainError, notFound } from '../domain-error.ts';
import { askedCriteria } from './asked-criteria.ts';
import { openAssessment } from './assessment-state.ts';
import { maySubmit } from './delegations.ts';
import { loadParts } from './dossier-parts.ts';
import { loadPublishedDocument } from './published-sets.ts';
import { toUnitType } from './unit-type.ts';

/** What the unit gets for its submission. */
export interface Receipt {
  receiptNumber: string;
  at: string;
}

/**
 * Submits a dossier as it stands. The leader or a recorded delegate may; asked criteria without an answer must be named in
 * `confirmedMissing` (else `invalid` with their ids in `missing`), they never block. The same `key` again gives the same
 * receipt, so that a lost reply does no harm; another key after that is `alreadySubmitted`.
 */
export async function submitAssessment(
  context: ServiceContext,
  wish: { id: string; key: string; confirmedMissing: readonly string[] },
): Promise<Receipt> {
  const { db, actor, now } = context;
  return db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    if (!(await lockOwnAssessment(tx, actor, { id: wish.id, strength: 'update' }))) throw notFound();
    const earlier = await selectSubmission(tx, actor, wish.id);
    if (earlier !== undefined && earlier.key === wish.key) {
      return { receiptNumber: earlier.receiptNumber, at: earlier.submittedAt.toISOString() };
    }
    const row = await openAssessment(inside, { id: wish.id, strength: 'update' });
    if (!(await maySubmit(inside, row.unitId)))
      throw new DomainError('forbidden', { params: { reason: 'notLeader' } });
    if (row.registeredLevel === null)
      throw new DomainError('invalid', { params: { fields: ['registeredLevel'] } });

    const { document } = await loadPublishedDocument(tx, row.digest);
    const scope = { assessmentIds: [row.id] };
    const [parts] = await loadParts(inside, { document, dossiers: [row], scope, rows: 'all' });
    if (parts === undefined) throw notFound();
    const response = assembleResponse(parts);
    const result = scoreLevels(document, response);
    const asked = askedCriteria(document, response);
    const missing = result.criteria.filter((c) => c.state === 'missing' && asked.has(c.id)).map((c) => c.id);
    const confirmed = new Set(wish.confirmedMissing);
    if (missing.some((id) => !confirmed.has(id)))
      throw new DomainError('invalid', { params: { fields: [], missing } });

    const at = now();
    const text = toCanonicalJson(response);
    const responseDigest = digestOfText(text);
    const receiptNumber = toReceiptNumber(row, responseDigest);
    const { level } = result.outcome;
    const { unitId, provinceId, roundId, digest, registeredLevel } = row;
    await insertSubmission(tx, actor, {
      assessmentId: row.id,
      roundId,
      unitId,
      provinceId,
      digest,
      response: text,
      responseDigest,
      result,
      level,
      registeredLevel,
      confirmedMissing: missing,
      key: wish.key,
      receiptNumber,
      submittedAt: at,
    });
    await appendEvent(tx, {
      stream: `assessment:${row.id}`,
      actor,
      action: 'assessment.submitted',
      provinceId,
      unitId,
      data: { receiptNumber, digest, responseDigest, registeredLevel, level, missing },
      at,
    });
    return { receiptNumber, at: at.toISOString() };
  });
}

/** Year, unit and eight characters that change with the dossier and with every answer: "2026-14464-C873C901". */
function toReceiptNumber(row: AssessmentRow, responseDigest: string): string {
  const [, hash = ''] = digestOfText(`${row.id} ${responseDigest}`).split('-');
  return `${row.year}-${row.unitCode}-${hash.slice(0, 8).toUpperCase()}`;
}

/** A submitted dossier, read-only. */
export interface SubmittedDossier extends Receipt {
  by: string;
  response: UnitResponse;
  result: LevelsResult;
  digest: string;
  responseDigest: string;
  confirmedMissing: string[];
  unit: { name: string; code: string; type: UnitType; parentName: string | null };
  round: { name: string; year: number };
}

/**
 * What was submitted, for the unit and its province; notFound for anyone else and before submission. The result is scored
 * again from the stored response under the stored set, so it is never anything but what they give; a response that does
 * not match its digest is an error.
 */
export async function getSubmission(
  { db, actor }: ServiceContext,
  assessmentId: string,
): Promise<SubmittedDossier> {
  const row = await selectSubmission(db, actor, assessmentId);
  if (row === undefined) throw notFound();
  if (digestOfText(row.response) !== row.responseDigest) {
    throw new Error(`submission ${row.receiptNumber} does not match its digest`);
  }
  const file: unknown = { responses: [JSON.parse(row.response)] };
  const response = validateResponseFile(file) ? file.responses[0] : undefined;
  if (response === undefined) throw new Error(`submission ${row.receiptNumber} is not a response`);
  const { document } = await loadPublishedDocument(db, row.digest);
  return {
    receiptNumber: row.receiptNumber,
    at: row.submittedAt.toISOString(),
    by: row.submittedBy,
    response,
    result: scoreLevels(document, response),
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
