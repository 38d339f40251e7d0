import { z } from 'zod';
import { changeOwnPassword, loadOwnSession } from '../services/session.ts';
import { newcomerProcedure, publicProcedure, router } from '../trpc.ts';

/** Who is signed in, and their password. */
export const sessionRouter = router({
  me: publicProcedure.query(({ ctx }) =>
    ctx.session ? loadOwnSession({ ...ctx, actor: ctx.session.actor }) : null,
  ),

  changePassword: newcomerProcedure
    .input(z.object({ current: z.string().max(1000), next: z.string().max(1000) }))
    .mutation(async ({ ctx, input }) => {
      await changeOwnPassword(ctx, { ...input, sessionId: ctx.session.id });
      return {};
    }),
});
