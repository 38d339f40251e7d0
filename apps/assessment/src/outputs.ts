import type { AppRouter } from '@tieuchi/api/router';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>;

/** One dossier of the own unit, with its document and answers. */
export type AssessmentDetail = Outputs['dossiers']['get'];

/** One dossier in the list of the own unit. */
export type AssessmentSummary = Outputs['dossiers']['mine'][number];

/** A submitted dossier as it was scored. */
export type SubmittedDossier = Outputs['dossiers']['submission'];

/** A right to submit that a leader gave. */
export type Delegation = Outputs['delegations']['list']['delegations'][number];
