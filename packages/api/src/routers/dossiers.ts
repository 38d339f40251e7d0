import { z } from 'zod';
import { answerValue, digest, id, key, line, revision as revisionFrom, whole } from '../inputs/inputs.ts';
import { part } from '../inputs/part.ts';
import { correctSubmission } from '../services/dossiers/corrections.ts';
import { getDossier, listOwnDossiers, registerOwnLevel } from '../services/dossiers/dossiers.ts';
import { savePart } from '../services/dossiers/parts/save-part.ts';
import { submitDossier } from '../services/dossiers/submissions.ts';
import { getSubmission } from '../services/dossiers/submitted-dossier.ts';
import { roleProcedure, router } from '../trpc.ts';

const member = roleProcedure('officer', 'leader');
const criterionId = key(80);
const revision = revisionFrom(0);

/** What is asked of dossiers of a unit. */
export const dossierProcedures = {
  mine: member.query(({ ctx }) => listOwnDossiers(ctx)),
  get: member.input(z.object({ id })).query(({ ctx, input }) => getDossier(ctx, input.id)),
  registerLevel: member.input(z.object({ id, level: whole(1, 100) })).mutation(async ({ ctx, input }) => {
    await registerOwnLevel(ctx, input);
    return {};
  }),
  savePart: member
    .input(z.object({ id, part, revision, value: answerValue }))
    .mutation(({ ctx, input }) => savePart(ctx, input)),
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
