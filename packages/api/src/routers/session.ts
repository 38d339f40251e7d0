import { z } from 'zod';
import { secret } from '../inputs/inputs.ts';
import { changeOwnPassword, loadOwnSession } from '../services/accounts/session.ts';
import { newcomerProcedure, publicProcedure, router } from '../trpc.ts';

/** Who is signed in, and their password. */
export const sessionRouter = router({
  me: publicProcedure.query(({ ctx }) =>
    ctx.session ? loadOwnSession({ ...ctx, actor: ctx.session.actor }) : null,
  ),

  changePassword: newcomerProcedure
    .input(z.object({ current: secret(1000), next: secret(1000) }))
    .mutation(async ({ ctx, input }) => {
      await changeOwnPassword(ctx, { ...input, sessionId: ctx.session.id });
      return {};
    }),
});
