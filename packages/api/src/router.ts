import { assessmentsRouter } from './routers/assessments.ts';
import { compareRouter } from './routers/compare.ts';
import { delegationsRouter } from './routers/delegations.ts';
import { draftsRouter } from './routers/drafts.ts';
import { resultsRouter } from './routers/results.ts';
import { roundsRouter } from './routers/rounds.ts';
import { sessionRouter } from './routers/session.ts';
import { setsRouter } from './routers/sets.ts';
import { unitsRouter } from './routers/units.ts';
import { router } from './trpc.ts';

/** Every procedure of the server. */
export const appRouter = router({
  assessments: assessmentsRouter,
  compare: compareRouter,
  delegations: delegationsRouter,
  drafts: draftsRouter,
  results: resultsRouter,
  rounds: roundsRouter,
  sets: setsRouter,
  session: sessionRouter,
  units: unitsRouter,
});

/** What the browser apps type their calls against. */
export type AppRouter = typeof appRouter;
