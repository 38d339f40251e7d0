import { accountsRouter } from './routers/accounts.ts';
import { auditRouter } from './routers/audit.ts';
import { compareRouter } from './routers/compare.ts';
import { delegationsRouter } from './routers/delegations.ts';
import { dossiersRouter } from './routers/dossiers.ts';
import { draftsRouter } from './routers/drafts.ts';
import { formerAssessmentsRouter } from './routers/former.ts';
import { operationsRouter } from './routers/operations.ts';
import { resultsRouter } from './routers/results.ts';
import { roundsRouter } from './routers/rounds.ts';
import { sessionRouter } from './routers/session.ts';
import { setsRouter } from './routers/sets.ts';
import { unitsRouter } from './routers/units.ts';
import { router } from './trpc.ts';

/** Every procedure of the server. */
export const appRouter = router({
  session: sessionRouter,
  units: unitsRouter,
  accounts: accountsRouter,
  sets: setsRouter,
  drafts: draftsRouter,
  compare: compareRouter,
  rounds: roundsRouter,
  dossiers: dossiersRouter,
  assessments: formerAssessmentsRouter,
  delegations: delegationsRouter,
  results: resultsRouter,
  audit: auditRouter,
  operations: operationsRouter,
});

/** What the browser apps type their calls against. */
export type AppRouter = typeof appRouter;
