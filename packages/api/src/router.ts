import { sessionRouter } from './routers/session.ts';
import { unitsRouter } from './routers/units.ts';
import { router } from './trpc.ts';

/** Every procedure of the server. */
export const appRouter = router({
  session: sessionRouter,
  units: unitsRouter,
});

/** What the browser apps type their calls against. */
export type AppRouter = typeof appRouter;
