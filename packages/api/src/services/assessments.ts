import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import type { Answer } from '@tieuchi/criteria/responses';
import type { CriteriaSet, UnitType } from '@tieuchi/criteria/types';
import { appendEvent } from '@tieuchi/db/audit';
import {
  lockOwnAnswer,
  registerLevel,
  selectLevelRegistrations,
  selectOwnAnswers,
  selectOwnAssessment,
  selectOwnAssessments,
  selectSubmission,
  saveAnswer as storeAnswer,
} from '@tieuchi/db/queries/assessments';
import type { ServiceContext } from '../context.ts';
import { DomainError, notFound } from '../domain-error.ts';
import { checkAnswer, isAnswer } from './answer-check.ts';
import { type AssessmentState, openAssessment, stateOf } from './assessment-state.ts';
import { maySubmit } from './delegations.ts';
import { progressOf } from './dossier-progress.ts';
import { loadPublishedDocument } from './published-sets.ts';
import { toUnitType } from './unit-type.ts';

/** A dossier in the list of its unit. */
export interface AssessmentSummary {
  id: string;
  roundId: string;
  roundName: string;
  year: number;
  deadline: string;
  state: AssessmentState;
  registeredLevel: number | null;
  answered: number;
  asked: number;
  unitName: string;
}

/** Dossiers of the actor's units, newest round first. */
export async function listOwnAssessments({ db, actor, now }: ServiceContext): Promise<AssessmentSummary[]> {
  const rows = await selectOwnAssessments(db, actor);
  const answers = await selectOwnAnswers(
    db,
    actor,
    rows.map((row) => row.id),
  );
  return Promise.all(
    rows.map(async (row) => {
      const { document } = await loadPublishedDocument(db, row.digest);
      const { answered, asked } = progressOf(document, {
        ...row,
        answers: answers
          .filter((answer) => answer.assessmentId === row.id)
          .map(({ criterionId, value }) => [criterionId, value] as const),
      });
      return {
        id: row.id,
        roundId: row.roundId,
        roundName: row.roundName,
        year: row.year,
        deadline: row.deadline,
        state: stateOf(row, now()),
        registeredLevel: row.registeredLevel,
        answered,
        asked,
        unitName: row.unitName,
      };
    }),
  );
}

/** A dossier with its document, its answers and what the actor may do with it. */
export interface AssessmentDetail {
  id: string;
  round: { name: string; year: number; deadline: string; referenceDate: string; state: 'open' | 'closed' };
  unit: {
    id: string;
    code: string;
    name: string;
    type: UnitType;
    parentName: string | null;
    parentCode: string | null;
  };
  set: { digest: string; document: CriteriaSet };
  registeredLevel: number | null;
  state: AssessmentState;
  answers: Record<string, { value: Answer | null; revision: number; updatedAt: string; updatedBy: string }>;
  maySubmit: boolean;
  levelLog: { level: number; at: string; by: string }[];
  submission: null | { at: string; by: string; receiptNumber: string; digest: string };
}

/** One dossier of the actor's units; notFound for everybody else, the province included. */
export async function getAssessment(context: ServiceContext, id: string): Promise<AssessmentDetail> {
  const { db, actor, now } = context;
  const row = await selectOwnAssessment(db, actor, id);
  if (row === undefined) throw notFound();
  const [{ document }, answers, levelLog, submission, allowed] = await Promise.all([
    loadPublishedDocument(db, row.digest),
    selectOwnAnswers(db, actor, [id]),
    selectLevelRegistrations(db, actor, id),
    selectSubmission(db, actor, id),
    maySubmit(context, row.unitId),
  ]);
  return {
    id: row.id,
    round: {
      name: row.roundName,
      year: row.year,
      deadline: row.deadline,
      referenceDate: row.referenceDate,
      state: row.closedAt === null ? 'open' : 'closed',
    },
    unit: {
      id: row.unitId,
      code: row.unitCode,
      name: row.unitName,
      type: toUnitType(row.unitType),
      parentName: row.parentName,
      parentCode: row.parentCode,
    },
    set: { digest: row.digest, document },
    registeredLevel: row.registeredLevel,
    state: stateOf(row, now()),
    answers: Object.fromEntries(
      answers.map(({ criterionId, value, revision, updatedAt, updatedBy }) => [
        criterionId,
        { value: isAnswer(value) ? value : null, revision, updatedAt: updatedAt.toISOString(), updatedBy },
      ]),
    ),
    maySubmit: allowed,
    levelLog: levelLog.map(({ level, at, by }) => ({ level, at: at.toISOString(), by })),
    submission: submission
      ? {
          at: submission.submittedAt.toISOString(),
          by: submission.submittedBy,
          receiptNumber: submission.receiptNumber,
          digest: submission.responseDigest,
        }
      : null,
  };
}

/** Registers the level that the unit goes for, 1-based; changeable until submission, every change is logged. */
export async function registerOwnLevel(
  context: ServiceContext,
  wish: { id: string; level: number },
): Promise<void> {
  const { db, actor, now } = context;
  await db.transaction(async (tx) => {
    const row = await openAssessment({ ...context, db: tx }, { id: wish.id, strength: 'update' });
    const { document } = await loadPublishedDocument(tx, row.digest);
    const levels = document.outcome.kind === 'levels' ? document.outcome.levels.length : 0;
    if (wish.level > levels) throw new DomainError('invalid', { params: { fields: ['level'], levels } });
    if (row.registeredLevel === wish.level) return;
    const at = now();
    const { unitId, provinceId } = row;
    await registerLevel(tx, actor, { assessmentId: row.id, unitId, provinceId, level: wish.level, at });
    await appendEvent(tx, {
      stream: `assessment:${row.id}`,
      actor,
      action: 'assessment.levelRegistered',
      provinceId,
      unitId,
      data: { level: wish.level, before: row.registeredLevel },
      at,
    });
  });
}

/**
 * Saves the answer to one criterion as the revision after the one it was based on (0: none yet); null clears it. `invalid`
 * with findings when it is not an answer to this criterion; `conflict` with the other answer when somebody else saved in
 * between. Sending the same answer again (the reply was lost) succeeds.
 */
export async function saveAnswer(
  context: ServiceContext,
  wish: { id: string; criterionId: string; revision: number; value: unknown },
): Promise<{ revision: number; updatedAt: string }> {
  const { db, actor, now } = context;
  return db.transaction(async (tx) => {
    const row = await openAssessment({ ...context, db: tx }, { id: wish.id, strength: 'share' });
    const { document } = await loadPublishedDocument(tx, row.digest);
    const { criterionId, value } = wish;
    checkAnswer(document, { criterionId, value });
    const key = { assessmentId: row.id, criterionId };
    const before = await lockOwnAnswer(tx, actor, key);
    if (before !== undefined && toCanonicalJson(before.value) === toCanonicalJson(value)) {
      return { revision: before.revision, updatedAt: before.updatedAt.toISOString() };
    }
    const at = now();
    const { unitId, provinceId } = row;
    const stored =
      (before?.revision ?? 0) === wish.revision &&
      (await storeAnswer(tx, actor, { ...key, unitId, provinceId, value, basedOn: wish.revision, at }));
    if (!stored) throw answerConflict(before ?? (await lockOwnAnswer(tx, actor, key)));
    const revision = wish.revision + 1;
    await appendEvent(tx, {
      stream: `assessment:${row.id}`,
      actor,
      action: 'answer.saved',
      provinceId,
      unitId,
      data: { criterion: criterionId, revision, value },
      at,
    });
    return { revision, updatedAt: at.toISOString() };
  });
}

function answerConflict(
  current: { revision: number; value: unknown; updatedBy: string; updatedAt: Date } | undefined,
): DomainError {
  return new DomainError('conflict', {
    params: {
      revision: current?.revision ?? 0,
      value: JSON.stringify(current?.value ?? null),
      updatedBy: current?.updatedBy ?? '',
      updatedAt: current?.updatedAt.toISOString() ?? '',
    },
  });
}
