import { router } from '../trpc.ts';
import { dossierProcedures } from './dossiers.ts';

/**
 * Names under which pages and outboxes of builds up to 11/2026 ask for what stands elsewhere now. A page that was loaded before an
 * upgrade goes on with them, and an outbox sends its edits by them whenever its machine is next switched on. They can go with the
 * release after the first one that has `dossiers`.
 */
export const formerAssessmentsRouter = router(dossierProcedures);
