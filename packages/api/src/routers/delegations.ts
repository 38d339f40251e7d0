import { z } from 'zod';
import { day, id, key, line } from '../inputs/inputs.ts';
import { endDelegation, grantDelegation, listDelegations } from '../services/accounts/delegations.ts';
import { roleProcedure, router } from '../trpc.ts';

const leader = roleProcedure('leader');

/** Who may submit for a unit in place of its leader. */
export const delegationsRouter = router({
  list: roleProcedure('officer', 'leader').query(({ ctx }) => listDelegations(ctx)),
  grant: leader
    .input(z.object({ userId: key(100), until: day, reason: line(500) }))
    .mutation(({ ctx, input }) => grantDelegation(ctx, input)),
  revoke: leader.input(z.object({ id })).mutation(async ({ ctx, input }) => {
    await endDelegation(ctx, input.id);
    return {};
  }),
});
