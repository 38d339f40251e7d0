import type { CriteriaSet } from '@tieuchi/criteria/types';
import { type RoundRow, type RoundUnitRow, selectRound } from '@tieuchi/db/queries/rounds/rounds';
import { comparesUnits } from '@tieuchi/scoring/score';
import { isSubmitted } from '@tieuchi/stages/dossier-stage';
import { createTurns } from '@tieuchi/work/turns';
import type { ServiceContext } from '../../context.ts';
import { notFound } from '../../domain-error.ts';
import { type DossierProgress, loadProgress, type ProgressPlace } from '../dossiers/dossier-facts.ts';
import { type ShownOutcome, toShownOutcome } from '../dossiers/standing.ts';
import { assignedCriteria } from '../sets/assigned-criteria.ts';
import { decisionOf } from '../sets/set-facts.ts';
import { suppliedInputs } from '../sets/supplied-inputs.ts';
import type { LoggedSuspension } from '../terms/round-rulings.ts';
import { loadRoundTerms, type RoundTerms } from '../terms/round-terms.ts';
import { type Corrected, readStandingUnits, type StandingUnit } from './round-standings.ts';
import { type RoundSummary, toRoundSummary } from './rounds.ts';

/** A round with what it takes to run it. */
export interface RoundDetail extends RoundSummary {
  outcome: CriteriaSet['outcome']['kind'];
  /** False while no decision issues the set. */
  issued: boolean;
  /** Results hang on other units, so that peers are to be frozen before results are published. */
  comparesUnits: boolean;
  /** Some criterion has a target that is assigned to units. */
  assignsTargets: boolean;
  /** Some figure is supplied by an agency for all units. */
  takesSupplied: boolean;
  suspended: LoggedSuspension[];
  frozen: { digest: string; by: string; at: string } | null;
}

/** How far a unit is; what it came to is shown only after it has submitted, its answers never. */
export interface UnitProgress {
  assessmentId: string;
  unitId: string;
  code: string;
  name: string;
  state: 'notStarted' | 'inProgress' | 'submitted';
  answered: number;
  asked: number;
  submittedAt: string | null;
  outcome: ShownOutcome | null;
  /** Its result was corrected after it had submitted. */
  corrected: Corrected | null;
}

/** A round and the progress of its units, or of the first of them by code; notFound when it is out of reach. */
export async function getProgress(
  context: ServiceContext,
  { id, first }: { id: string; first?: number | undefined },
): Promise<{ round: RoundDetail; units: UnitProgress[] }> {
  const { db, actor } = context;
  const row = await selectRound(db, actor, id);
  if (row === undefined) throw notFound();
  const terms = await loadRoundTerms(context, { roundId: id, digest: row.digest });
  const { document, suspensions, frozen } = terms;
  const turn = createTurns();
  const shown: UnitProgress[] = [];
  for await (const units of readStandingUnits(context, { terms, provinceId: row.provinceId, first })) {
    const dossierIds = units.map(({ dossierId }) => dossierId);
    const progress = await loadProgress(context, {
      dossiers: units.map((unit) => toProgressPlace(unit, { terms, round: row })),
      scope: { roundId: id, dossierIds },
    });
    for (const unit of units) {
      const held = progress.get(unit.dossierId);
      if (held !== undefined) shown.push(toUnitProgress(document, unit, held));
      await turn();
    }
  }
  return {
    round: {
      ...toRoundSummary(row),
      outcome: document.outcome.kind,
      issued: decisionOf(document) !== null,
      comparesUnits: comparesUnits(document),
      assignsTargets: assignedCriteria(document).length > 0,
      takesSupplied: suppliedInputs(document).length > 0,
      suspended: [...suspensions],
      frozen: frozen === undefined ? null : { digest: frozen.digest, by: frozen.by, at: frozen.at },
    },
    units: shown,
  };
}

function toUnitProgress(
  document: CriteriaSet,
  unit: StandingUnit,
  { started, answered, asked }: DossierProgress,
): UnitProgress {
  return {
    assessmentId: unit.dossierId,
    unitId: unit.unitId,
    code: unit.code,
    name: unit.name,
    state: isSubmitted(unit) ? 'submitted' : started ? 'inProgress' : 'notStarted',
    answered,
    asked,
    submittedAt: unit.submittedAt?.toISOString() ?? null,
    outcome: unit.standing === null ? null : toShownOutcome(document, unit.standing),
    corrected: unit.corrected,
  };
}

function toProgressPlace(
  unit: RoundUnitRow,
  { terms, round }: { terms: RoundTerms; round: RoundRow },
): ProgressPlace {
  return {
    id: unit.dossierId,
    roundId: round.id,
    referenceDate: round.referenceDate,
    rowsAsked: round.rowsAsked,
    unitId: unit.unitId,
    unitCode: unit.code,
    unitName: unit.name,
    unitType: unit.type,
    parentCode: unit.parentCode,
    registeredLevel: unit.registeredLevel,
    document: terms.document,
    suspended: terms.suspended,
  };
}
