import type { ForeignOutcome } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { selectTargets } from '@tieuchi/db/queries/terms/round-figures';
import type { ServiceContext } from '../../context.ts';
import { loadForeignFigures } from './foreign-figures.ts';
import { grouped } from './grouped.ts';
import { loadSupplied, mergeSupplied, type SuppliedValue } from './supplied-values.ts';

/** What a dossier is scored from besides what its unit says. */
export interface GivenFigures {
  /** Targets of the year, by criterion id. */
  readonly assigned: Record<string, number>;
  /** By criterion id and input id. */
  readonly supplied: Record<string, Record<string, SuppliedValue>>;
  /** Published results of the unit under other sets, by set id. */
  readonly outcomes: Record<string, ForeignOutcome>;
}

/** A dossier as far as figures are given to it. */
export interface FigurePlace {
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly referenceDate: string;
}

/** What rounds and other results give to these dossiers of one set; asked for each of them. */
export async function loadGivenFigures(
  context: ServiceContext,
  { document, dossiers }: { document: CriteriaSet; dossiers: readonly FigurePlace[] },
): Promise<(dossier: FigurePlace) => GivenFigures> {
  const roundIds = [...new Set(dossiers.map(({ roundId }) => roundId))];
  const targets = grouped(await selectTargets(context.db, context.actor, roundIds), byPlace);
  const supplied = grouped(await loadSupplied(context, roundIds), byPlace);
  const foreign = await loadForeignFigures(context, { document, dossiers });
  const lowerUnits = grouped(foreign.lowerUnits, ({ dossierId }) => dossierId);
  return (dossier) => {
    const place = byPlace(dossier);
    return {
      assigned: Object.fromEntries(
        (targets.get(place) ?? []).map(({ criterionId, target }) => [criterionId, target]),
      ),
      supplied: mergeSupplied([...(supplied.get(place) ?? []), ...(lowerUnits.get(dossier.id) ?? [])]),
      outcomes: foreign.outcomes.get(dossier.id) ?? {},
    };
  };
}

const byPlace = (row: { roundId: string; unitId: string }) => `${row.roundId} ${row.unitId}`;
