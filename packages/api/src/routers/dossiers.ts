import { z } from 'zod';
import {
  answerValue,
  answerValues,
  digest,
  id,
  key,
  line,
  revision as revisionFrom,
  whole,
} from '../inputs/inputs.ts';
import { correctSubmission } from '../services/dossiers/corrections.ts';
import { getDossier, listOwnDossiers, registerOwnLevel, saveAnswer } from '../services/dossiers/dossiers.ts';
import { saveProfile } from '../services/dossiers/parts/dossier-profile.ts';
import { saveRow, saveTotals } from '../services/dossiers/parts/dossier-registers.ts';
import { submitDossier } from '../services/dossiers/submissions.ts';
import { getSubmission } from '../services/dossiers/submitted-dossier.ts';
import { roleProcedure, router } from '../trpc.ts';

const member = roleProcedure('officer', 'leader');
const criterionId = key(80);
const registerId = key(80);
const revision = revisionFrom(0);
const value = answerValues.nullable();

/** What is asked of dossiers of a unit. */
export const dossierProcedures = {
  mine: member.query(({ ctx }) => listOwnDossiers(ctx)),
  get: member.input(z.object({ id })).query(({ ctx, input }) => getDossier(ctx, input.id)),
  registerLevel: member.input(z.object({ id, level: whole(1, 100) })).mutation(async ({ ctx, input }) => {
    await registerOwnLevel(ctx, input);
    return {};
  }),
  saveAnswer: member
    .input(z.object({ id, criterionId, revision, value: answerValue }))
    .mutation(({ ctx, input }) => saveAnswer(ctx, input)),
  saveProfile: member
    .input(z.object({ id, revision, value }))
    .mutation(({ ctx, input }) => saveProfile(ctx, input)),
  saveRegisterTotals: member
    .input(z.object({ id, registerId, revision, value }))
    .mutation(({ ctx, input }) => saveTotals(ctx, input)),
  saveRegisterRow: member
    .input(z.object({ id, registerId, rowId: id, revision, value }))
    .mutation(({ ctx, input }) => saveRow(ctx, input)),
  submit: member
    .input(z.object({ id, key: id, confirmedMissing: z.array(criterionId).max(2000) }))
    .mutation(({ ctx, input }) => submitDossier(ctx, input)),
  submission: roleProcedure('officer', 'leader', 'author', 'publisher', 'administrator')
    .input(z.object({ id }))
    .query(({ ctx, input }) => getSubmission(ctx, input.id)),
  correct: roleProcedure('publisher')
    .input(z.object({ id, digest, reason: line(500) }))
    .mutation(async ({ ctx, input }) => {
      await correctSubmission(ctx, input);
      return {};
    }),
};

/** Dossiers of a unit. */
export const dossiersRouter = router(dossierProcedures);
