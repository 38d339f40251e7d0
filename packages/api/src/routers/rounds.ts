import { z } from 'zod';
import {
  closeRoundNow,
  getProgress,
  listRounds,
  offerSets,
  openRound,
  publishResults,
} from '../services/rounds.ts';
import { roleProcedure, router } from '../trpc.ts';
import { day, digest, id, line } from './inputs.ts';

const staff = roleProcedure('author', 'publisher', 'administrator');
const publisher = roleProcedure('publisher');

/** Đợt đánh giá of a province. */
export const roundsRouter = router({
  list: staff.query(({ ctx }) => listRounds(ctx)),
  offer: publisher.input(z.object({ referenceDate: day })).query(({ ctx, input }) => offerSets(ctx, input)),
  open: publisher
    .input(
      z.object({
        digest,
        name: line(200),
        year: z.int().min(2000).max(2100),
        referenceDate: day,
        deadline: day,
        unitIds: z.union([z.literal('all'), z.array(id).min(1).max(5000)]),
        rowsAsked: z.array(z.string().min(1).max(80)).max(500).default([]),
      }),
    )
    .mutation(({ ctx, input }) => openRound(ctx, input)),
  progress: staff.input(z.object({ id })).query(({ ctx, input }) => getProgress(ctx, input.id)),
  close: publisher.input(z.object({ id })).mutation(async ({ ctx, input }) => {
    await closeRoundNow(ctx, input.id);
    return {};
  }),
  publishResults: publisher.input(z.object({ id })).mutation(async ({ ctx, input }) => {
    await publishResults(ctx, input.id);
    return {};
  }),
});
