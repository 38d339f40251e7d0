import { LevelSummary } from '../levels/level-summary.tsx';
import { PointsSummary } from '../points/points-summary.tsx';
import { useDossier } from './dossier-context.tsx';

/** Where the open dossier stands: its levels or its points, and its progress. */
export function OutcomeSummary() {
  const { dossier } = useDossier();
  const { outcome } = dossier.result;
  return outcome.kind === 'points' ? (
    <PointsSummary dossier={dossier} outcome={outcome} />
  ) : (
    <LevelSummary outcome={outcome} />
  );
}
