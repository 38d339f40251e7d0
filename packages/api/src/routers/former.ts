import { z } from 'zod';
import { answerValue, answerValues, id, key, revision as revisionFrom } from '../inputs/inputs.ts';
import { savePart } from '../services/dossiers/parts/save-part.ts';
import { roleProcedure, router } from '../trpc.ts';
import { dossierProcedures } from './dossiers.ts';

const member = roleProcedure('officer', 'leader');
const idInSet = key(80);
const revision = revisionFrom(0);
const values = answerValues.nullable();

const { savePart: _, ...sameProcedures } = dossierProcedures;

/**
 * Names under which pages and outboxes of builds up to 11/2026 ask for what stands elsewhere now, one save for each kind of part
 * among them. A page that was loaded before an upgrade goes on with them, and an outbox sends its edits by them whenever its machine
 * is next switched on. They can go with the release after the first one that has `dossiers`; nothing new comes here.
 */
export const formerAssessmentsRouter = router({
  ...sameProcedures,
  saveAnswer: member
    .input(z.object({ id, criterionId: idInSet, revision, value: answerValue }))
    .mutation(({ ctx, input: { criterionId, ...save } }) =>
      savePart(ctx, { ...save, part: { kind: 'answer', criterionId } }),
    ),
  saveProfile: member
    .input(z.object({ id, revision, value: values }))
    .mutation(({ ctx, input }) => savePart(ctx, { ...input, part: { kind: 'profile' } })),
  saveRegisterTotals: member
    .input(z.object({ id, registerId: idInSet, revision, value: values }))
    .mutation(({ ctx, input: { registerId, ...save } }) =>
      savePart(ctx, { ...save, part: { kind: 'totals', registerId } }),
    ),
  saveRegisterRow: member
    .input(z.object({ id, registerId: idInSet, rowId: id, revision, value: values }))
    .mutation(({ ctx, input: { registerId, rowId, ...save } }) =>
      savePart(ctx, { ...save, part: { kind: 'row', registerId, rowId } }),
    ),
});
