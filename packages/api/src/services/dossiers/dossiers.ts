import type { CriteriaSet, UnitType } from '@tieuchi/criteria/types';
import { appendEvent } from '@tieuchi/db/audit';
import { type DossierRow, selectOwnDossier, selectOwnDossiers } from '@tieuchi/db/queries/dossiers/dossiers';
import { appendStageEvent, selectLevelRegistrations } from '@tieuchi/db/queries/dossiers/stage-events';
import { selectSubmission } from '@tieuchi/db/queries/dossiers/submissions';
import type { FrozenPeers } from '@tieuchi/scoring/freeze-peers';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { maySubmit } from '../accounts/delegations.ts';
import { toUnitType } from '../places/unit-type.ts';
import { loadStampedDocument } from '../sets/published-sets.ts';
import { levelsOf, standingLevel } from '../sets/registered-level.ts';
import { loadSuspended, type Suspension } from '../terms/round-rulings.ts';
import { loadRoundTerms } from '../terms/round-terms.ts';
import { loadProgress, type ProgressPlace } from './dossier-facts.ts';
import { type EarlierFigures, loadEarlierFigures } from './earlier-figures.ts';
import { type LoadedParts, loadParts } from './parts/dossier-parts.ts';
import { type DossierState, openDossier, stateOf } from './parts/dossier-state.ts';

/** A dossier in the list of its unit. */
export interface DossierSummary {
  id: string;
  roundId: string;
  roundName: string;
  year: number;
  deadline: string;
  state: DossierState;
  /** What the set of the round decides; only levels are registered. */
  outcome: 'levels' | 'points';
  /** How many levels the set has; one is registered by itself, a set with points has none. */
  levels: number;
  registeredLevel: number | null;
  submittedAt: string | null;
  answered: number;
  asked: number;
  unitName: string;
}

/** Dossiers of the actor's units, newest round first. */
export async function listOwnDossiers(context: ServiceContext): Promise<DossierSummary[]> {
  const { db, actor, now } = context;
  const rows = await selectOwnDossiers(db, actor);
  const suspended = await loadSuspended(
    context,
    rows.map(({ roundId }) => roundId),
  );
  const dossiers: (DossierRow & ProgressPlace)[] = [];
  for (const row of rows) {
    const document = await loadStampedDocument(db, row);
    const ofRound = (suspended.get(row.roundId) ?? []).map(({ criterionId }) => criterionId);
    dossiers.push({ ...row, document, suspended: ofRound });
  }
  const scope = { dossierIds: rows.map(({ id }) => id) };
  const progress = await loadProgress(context, { dossiers, scope });
  return dossiers.map((row) => ({
    id: row.id,
    roundId: row.roundId,
    roundName: row.roundName,
    year: row.year,
    deadline: row.deadline,
    state: stateOf(row, now()),
    outcome: row.document.outcome.kind,
    levels: levelsOf(row.document),
    registeredLevel: standingLevel(row.document, row.registeredLevel),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    answered: progress.get(row.id)?.answered ?? 0,
    asked: progress.get(row.id)?.asked ?? 0,
    unitName: row.unitName,
  }));
}

/** A dossier with its document, everything it is scored from, and what the actor may do with it. */
export interface DossierDetail extends Omit<LoadedParts, 'unit'> {
  id: string;
  round: { name: string; year: number; deadline: string; referenceDate: string; state: 'open' | 'closed' };
  unit: {
    id: string;
    code: string;
    name: string;
    type: UnitType;
    parentName: string | null;
    parentCode: string | null;
  };
  set: { digest: string; document: CriteriaSet };
  state: DossierState;
  suspended: Suspension[];
  /** Null: not frozen yet, so that what compares units is provisional. */
  peers: FrozenPeers | null;
  maySubmit: boolean;
  /** Null: the unit submitted nothing under this set before. */
  earlier: EarlierFigures | null;
  levelLog: { level: number; at: string; by: string }[];
  submission: null | { at: string; by: string; receiptNumber: string; digest: string };
}

/** One dossier of the actor's units; notFound for everybody else, the province included. */
export async function getDossier(context: ServiceContext, id: string): Promise<DossierDetail> {
  const { db, actor, now } = context;
  const row = await selectOwnDossier(db, actor, id);
  if (row === undefined) throw notFound();
  const { document, suspensions, frozen } = await loadRoundTerms(context, row);
  const [[parts], levelLog, submission, allowed, earlier] = await Promise.all([
    loadParts(context, { document, dossiers: [row], scope: { dossierIds: [id] }, rows: 'all' }),
    selectLevelRegistrations(db, actor, id),
    selectSubmission(db, actor, id),
    maySubmit(context, row.unitId),
    loadEarlierFigures(context, id),
  ]);
  if (parts === undefined) throw notFound();
  return {
    ...parts,
    id: row.id,
    round: {
      name: row.roundName,
      year: row.year,
      deadline: row.deadline,
      referenceDate: row.referenceDate,
      state: row.closedAt === null ? 'open' : 'closed',
    },
    unit: {
      id: row.unitId,
      code: row.unitCode,
      name: row.unitName,
      type: toUnitType(row.unitType),
      parentName: row.parentName,
      parentCode: row.parentCode,
    },
    set: { digest: row.digest, document },
    state: stateOf(row, now()),
    suspended: [...suspensions],
    peers: frozen?.peers ?? null,
    maySubmit: allowed,
    earlier,
    levelLog: levelLog.map(({ level, at, by }) => ({ level, at: at.toISOString(), by })),
    submission: submission
      ? {
          at: submission.submittedAt.toISOString(),
          by: submission.submittedBy,
          receiptNumber: submission.receiptNumber,
          digest: submission.responseDigest,
        }
      : null,
  };
}

/** Registers the level that the unit goes for, 1-based; changeable until submission, every change is logged. */
export async function registerOwnLevel(
  context: ServiceContext,
  wish: { id: string; level: number },
): Promise<void> {
  const { db, actor, now } = context;
  await db.transaction(async (tx) => {
    const row = await openDossier({ ...context, db: tx }, wish.id);
    const document = await loadStampedDocument(tx, row);
    const levels = levelsOf(document);
    if (wish.level > levels) throw new DomainError('invalid', { params: { fields: ['level'], levels } });
    if (row.registeredLevel === wish.level) return;
    const at = now();
    const { unitId, provinceId } = row;
    const next = { kind: 'registered', level: wish.level } as const;
    await appendStageEvent(tx, actor, { dossierId: row.id, next, at });
    await appendEvent(tx, {
      stream: `assessment:${row.id}`,
      actor,
      action: 'assessment.levelRegistered',
      provinceId,
      unitId,
      data: { level: wish.level, before: row.registeredLevel },
      at,
    });
  });
}
