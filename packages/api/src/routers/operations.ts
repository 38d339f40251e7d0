import { loadStatus } from '../services/operations/operations.ts';
import { roleProcedure, router } from '../trpc.ts';

/** How the installation is doing. */
export const operationsRouter = router({
  status: roleProcedure('operator').query(({ ctx }) => loadStatus(ctx)),
});
