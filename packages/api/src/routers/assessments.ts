import { z } from 'zod';
import { getAssessment, listOwnAssessments, registerOwnLevel, saveAnswer } from '../services/assessments.ts';
import { correctSubmission } from '../services/corrections.ts';
import { saveProfile } from '../services/dossier-profile.ts';
import { saveRow, saveTotals } from '../services/dossier-registers.ts';
import { submitAssessment } from '../services/submissions.ts';
import { getSubmission } from '../services/submitted-dossier.ts';
import { roleProcedure, router } from '../trpc.ts';
import { digest, id, line } from './inputs.ts';

const member = roleProcedure('officer', 'leader');
const criterionId = z.string().min(1).max(80);
const registerId = z.string().min(1).max(80);
const revision = z.int().min(0);
const values = z.record(z.string().max(200), z.json());

/** Dossiers of a unit. */
export const assessmentsRouter = router({
  mine: member.query(({ ctx }) => listOwnAssessments(ctx)),
  get: member.input(z.object({ id })).query(({ ctx, input }) => getAssessment(ctx, input.id)),
  registerLevel: member
    .input(z.object({ id, level: z.int().min(1).max(100) }))
    .mutation(async ({ ctx, input }) => {
      await registerOwnLevel(ctx, input);
      return {};
    }),
  saveAnswer: member
    .input(z.object({ id, criterionId, revision, value: z.json() }))
    .mutation(({ ctx, input }) => saveAnswer(ctx, input)),
  saveProfile: member
    .input(z.object({ id, revision, value: values.nullable() }))
    .mutation(({ ctx, input }) => saveProfile(ctx, input)),
  saveRegisterTotals: member
    .input(z.object({ id, registerId, revision, value: values.nullable() }))
    .mutation(({ ctx, input }) => saveTotals(ctx, input)),
  saveRegisterRow: member
    .input(z.object({ id, registerId, rowId: id, revision, value: values.nullable() }))
    .mutation(({ ctx, input }) => saveRow(ctx, input)),
  submit: member
    .input(z.object({ id, key: z.uuid(), confirmedMissing: z.array(criterionId).max(2000) }))
    .mutation(({ ctx, input }) => submitAssessment(ctx, input)),
  submission: roleProcedure('officer', 'leader', 'author', 'publisher', 'administrator')
    .input(z.object({ id }))
    .query(({ ctx, input }) => getSubmission(ctx, input.id)),
  correct: roleProcedure('publisher')
    .input(z.object({ id, digest, reason: line(500) }))
    .mutation(async ({ ctx, input }) => {
      await correctSubmission(ctx, input);
      return {};
    }),
});
