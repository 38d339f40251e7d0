import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { appendEvent } from '@tieuchi/db/audit';
import { digestOfText } from '@tieuchi/db/audit/text-digest';
import { insertCorrection, selectCorrections } from '@tieuchi/db/queries/dossiers/submission-corrections';
import { type SubmissionRow, selectSubmission } from '@tieuchi/db/queries/dossiers/submissions';
import type { Result } from '@tieuchi/scoring/result';
import { scoreResponse } from '@tieuchi/scoring/score';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { lockPublishedRound } from '../terms/own-round.ts';
import { loadRoundTerms, scoreOnTerms } from '../terms/round-terms.ts';
import { type ResultDifference, readStoredResult, resultDifference } from './result-difference.ts';
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

interface Looked extends Hindsight {
  /** The result that stands: stored with the submission, or the latest correction's. */
  stands: unknown;
  /** Today's, on the terms of the submission. */
  now: Result;
}

/** Scores a submission again on the terms that it was submitted on, and compares with what stands. */
export async function loadHindsight(
  context: ServiceContext,
  { row, document }: { row: SubmissionRow; document: CriteriaSet },
): Promise<Looked> {
  const corrections = await selectCorrections(context.db, context.actor, row.dossierId);
  const latest = corrections.at(-1);
  const stands = latest === undefined ? row.result : latest.result;
  const now = scoreResponse(document, readSubmitted(row), { suspended: row.suspended });
  const difference = resultDifference(document, readStoredResult(stands), now);
  return {
    stands,
    now,
    difference: difference === null ? null : { ...difference, digest: digestOf(stands) },
    corrections: corrections.map(({ reason, by, at }) => ({ reason, by, at: at.toISOString() })),
  };
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
    const seen = await loadHindsight(inside, { row, document: terms.document });
    if (seen.difference === null)
      throw new DomainError('notAvailable', { params: { reason: 'nothingToCorrect' } });
    const digestBefore = digestOf(seen.stands);
    if (digestBefore !== wish.digest) throw new DomainError('conflict');
    // As results are published: without what is suspended now, compared with the peers that were frozen.
    const standing = toStanding(scoreOnTerms(terms, readSubmitted(row)));
    const at = now();
    const resultDigest = digestOf(seen.now);
    const { unitId, roundId } = row;
    const { provinceId } = round;
    const correction = {
      submissionId: row.id,
      roundId,
      unitId,
      provinceId,
      resultBefore: seen.stands,
      digestBefore,
      result: seen.now,
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
        criteria: seen.difference.criteria.map(({ id }) => id),
      },
      at,
    });
  });
}

function digestOf(result: unknown): string {
  return digestOfText(toCanonicalJson(result));
}
