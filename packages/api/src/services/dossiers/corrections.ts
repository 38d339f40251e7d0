import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { appendEvent } from '@tieuchi/db/audit';
import { digestOfText } from '@tieuchi/db/audit/text-digest';
import { keepIfPossible } from '@tieuchi/db/keep-if-possible';
import { keepAgreement } from '@tieuchi/db/queries/dossiers/facts';
import {
  type CorrectionRow,
  insertCorrection,
  selectCorrections,
} from '@tieuchi/db/queries/dossiers/submission-corrections';
import {
  type SubmissionRow,
  selectStoredResult,
  selectSubmission,
} from '@tieuchi/db/queries/dossiers/submissions';
import type { Result } from '@tieuchi/scoring/result';
import { scoreResponse } from '@tieuchi/scoring/score';
import { SCORER_VERSION } from '@tieuchi/scoring/version';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { lockPublishedRound } from '../terms/own-round.ts';
import { loadRoundTerms, scoreOnTerms } from '../terms/round-terms.ts';
import {
  isProvisional,
  type ResultDifference,
  readStoredResult,
  resultDifference,
} from './result-difference.ts';
import { toStanding } from './standing.ts';
import { readSubmitted } from './submitted-responses.ts';

/** A correction as people read it. */
export interface Correction {
  reason: string;
  by: string;
  at: string;
}

/** A result that the program gives otherwise today; `digest` is that of the result that stands. */
export interface OpenDifference extends ResultDifference {
  digest: string;
}

/** What became of a submission since: how today's program differs from what stands, and what was corrected. */
export interface Hindsight {
  difference: OpenDifference | null;
  corrections: Correction[];
}

/**
 * Scores a submission again on the terms that it was submitted on, and compares with what stands; once for each result and each version of
 * the scorer.
 */
export async function loadHindsight(
  context: ServiceContext,
  { row, document }: { row: SubmissionRow; document: CriteriaSet },
): Promise<Hindsight> {
  const { db, actor } = context;
  const corrections = await selectCorrections(db, actor, row.dossierId);
  const told = corrections.map(({ reason, by, at }) => ({ reason, by, at: at.toISOString() }));
  const agreed = `${row.id} ${corrections.length} ${SCORER_VERSION}`;
  if (row.agreed === agreed) return { difference: null, corrections: told };
  const { stands, found } = await lookAgain(context, { row, document, corrections });
  if (found === null)
    await keepIfPossible(db, (tx) => keepAgreement(tx, actor, { dossierId: row.dossierId, agreed }));
  const difference = found && { ...found.difference, digest: digestOf(stands) };
  return { difference, corrections: told };
}

interface Looked {
  /** The result that stands: stored with the submission, or the latest correction's. */
  stands: unknown;
  /** Today's, on the terms of the submission; null where it is the same. */
  found: { now: Result; difference: ResultDifference } | null;
}

async function lookAgain(
  { db, actor }: ServiceContext,
  of: { row: SubmissionRow; document: CriteriaSet; corrections: readonly CorrectionRow[] },
): Promise<Looked> {
  const { row, document, corrections } = of;
  const latest = corrections.at(-1);
  const stands = latest === undefined ? await selectStoredResult(db, actor, row.id) : latest.result;
  const stored = readStoredResult(stands);
  // What was provisional stood for nothing yet.
  if (isProvisional(stored)) return { stands, found: null };
  const now = scoreResponse(document, readSubmitted(row), { suspended: row.suspended });
  const difference = resultDifference(document, stored, now);
  return { stands, found: difference && { now, difference } };
}

/**
 * Logs that what a unit submitted comes to something else under today's program than what was stored: from now on that stands in
 * lists and published results. The submission stays as it is, and so do frozen peers. `notAvailable` where nothing differs, `conflict`
 * when something else stands than the publisher saw (`digest`).
 */
export async function correctSubmission(
  context: ServiceContext,
  wish: { id: string; digest: string; reason: string },
): Promise<void> {
  const { db, actor, now } = context;
  await db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const row = await selectSubmission(tx, actor, wish.id);
    if (row === undefined) throw notFound();
    const round = await lockPublishedRound(tx, context, row.roundId);
    const terms = await loadRoundTerms(inside, row);
    const corrections = await selectCorrections(tx, actor, row.dossierId);
    const { stands, found } = await lookAgain(inside, { row, document: terms.document, corrections });
    if (found === null) throw new DomainError('notAvailable', { params: { reason: 'nothingToCorrect' } });
    const digestBefore = digestOf(stands);
    if (digestBefore !== wish.digest) throw new DomainError('conflict');
    // As results are published: without what is suspended now, compared with the peers that were frozen.
    const standing = toStanding(scoreOnTerms(terms, readSubmitted(row)));
    const at = now();
    const resultDigest = digestOf(found.now);
    const { unitId, roundId } = row;
    const { provinceId } = round;
    const correction = {
      submissionId: row.id,
      roundId,
      unitId,
      provinceId,
      resultBefore: stands,
      digestBefore,
      result: found.now,
      resultDigest,
      ...standing,
      reason: wish.reason,
      correctedAt: at,
    };
    if (!(await insertCorrection(tx, actor, correction))) throw notFound();
    await appendEvent(tx, {
      stream: `assessment:${row.dossierId}`,
      actor,
      action: 'assessment.corrected',
      provinceId,
      unitId,
      data: {
        receiptNumber: row.receiptNumber,
        digestBefore,
        resultDigest,
        reason: wish.reason,
        criteria: found.difference.criteria.map(({ id }) => id),
      },
      at,
    });
  });
}

function digestOf(result: unknown): string {
  return digestOfText(toCanonicalJson(result));
}
