import { and, eq, type SQL } from 'drizzle-orm';
import { dossiers } from '../../tables/dossiers.ts';
import { submissions } from '../../tables/submissions.ts';

/** Joins a dossier with the submission of it that stands: of several, the one that its stage names. */
export const isStanding: SQL | undefined = and(
  eq(submissions.dossierId, dossiers.id),
  eq(submissions.sequence, dossiers.submission),
);
