import { z } from 'zod';
import { answerValue, day, digest, figure, id, key, line, whole } from '../inputs/inputs.ts';
import { freezeRound } from '../services/rounds/peers-freezing.ts';
import { closeRoundNow, publishResults } from '../services/rounds/round-closing.ts';
import { getProgress } from '../services/rounds/round-progress.ts';
import { listRounds, offerSets, openRound } from '../services/rounds/rounds.ts';
import { getSupplied, saveSupplied } from '../services/terms/figures/round-supplied.ts';
import { getTargets, saveTargets } from '../services/terms/figures/round-targets.ts';
import { resumeCriterion, suspendCriterion } from '../services/terms/suspensions.ts';
import { roleProcedure, router } from '../trpc.ts';

const staff = roleProcedure('author', 'publisher', 'administrator');
const publisher = roleProcedure('publisher');

/** An id inside a document. */
const partId = key(80);
const cell = z.object({ unitCode: key(20), criterionId: partId });
/** About a megabyte of JSON, which is what a request may hold. */
const mostCells = 15_000;

/** Đợt đánh giá of a province. */
export const roundsRouter = router({
  list: staff.query(({ ctx }) => listRounds(ctx)),
  offer: publisher.input(z.object({ referenceDate: day })).query(({ ctx, input }) => offerSets(ctx, input)),
  open: publisher
    .input(
      z.object({
        digest,
        name: line(200),
        year: whole(2000, 2100),
        referenceDate: day,
        deadline: day,
        unitIds: z.union([z.literal('all'), z.array(id).min(1).max(5000)]),
        rowsAsked: z.array(partId).max(500).default([]),
      }),
    )
    .mutation(({ ctx, input }) => openRound(ctx, input)),
  /** All units unless told how many: a page shows the first of thousands at once, and asks for all then. */
  progress: staff
    .input(z.object({ id, first: whole(1, 1000).optional() }))
    .query(({ ctx, input }) => getProgress(ctx, input)),
  targets: staff.input(z.object({ id })).query(({ ctx, input }) => getTargets(ctx, input.id)),
  saveTargets: publisher
    .input(z.object({ id, targets: z.array(cell.extend({ target: figure.nullable() })).max(mostCells) }))
    .mutation(({ ctx, input }) => saveTargets(ctx, input)),
  supplied: staff.input(z.object({ id })).query(({ ctx, input }) => getSupplied(ctx, input.id)),
  saveSupplied: publisher
    .input(
      z.object({
        id,
        values: z.array(cell.extend({ inputId: partId, value: answerValue })).max(mostCells),
      }),
    )
    .mutation(({ ctx, input }) => saveSupplied(ctx, input)),
  suspend: publisher
    .input(z.object({ id, criterionId: partId, reason: line(500) }))
    .mutation(async ({ ctx, input }) => {
      await suspendCriterion(ctx, input);
      return {};
    }),
  resume: publisher.input(z.object({ id, criterionId: partId })).mutation(async ({ ctx, input }) => {
    await resumeCriterion(ctx, input);
    return {};
  }),
  freezePeers: publisher.input(z.object({ id })).mutation(({ ctx, input }) => freezeRound(ctx, input.id)),
  close: publisher.input(z.object({ id })).mutation(async ({ ctx, input }) => {
    await closeRoundNow(ctx, input.id);
    return {};
  }),
  publishResults: publisher.input(z.object({ id })).mutation(async ({ ctx, input }) => {
    await publishResults(ctx, input.id);
    return {};
  }),
});
