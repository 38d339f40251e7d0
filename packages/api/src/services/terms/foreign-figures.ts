import type { ForeignOutcome } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import {
  type OutcomeRow,
  selectLowerUnits,
  selectOutcomes,
} from '@tieuchi/db/queries/results/published-outcomes';
import type { ServiceContext } from '../../context.ts';
import { loadPublishedDocument } from '../sets/published-sets.ts';
import type { SuppliedValue } from './supplied-values.ts';

/** A dossier as far as other results matter to it. */
interface Place {
  readonly id: string;
  readonly unitId: string;
  readonly referenceDate: string;
}

/** How many lower units have a level, as the value of an input. */
export interface LowerUnitsCount {
  dossierId: string;
  criterionId: string;
  inputId: string;
  supplied: SuppliedValue;
}

/** What dossiers take from published results of other sets. */
export interface ForeignFigures {
  /** By dossier and set id. */
  outcomes: ReadonlyMap<string, Record<string, ForeignOutcome>>;
  lowerUnits: readonly LowerUnitsCount[];
}

/**
 * Results of the same units under other sets, and how many units right below have which level there: always of the latest
 * published round of that set whose reference date is not after the dossier's own. Where no lower unit has a published
 * result, nothing is counted; where one has, those without one count as below the first level.
 */
export async function loadForeignFigures(
  context: ServiceContext,
  { document, dossiers }: { document: CriteriaSet; dossiers: readonly Place[] },
): Promise<ForeignFigures> {
  const outcomes = new Map<string, Record<string, ForeignOutcome>>();
  const lowerUnits: LowerUnitsCount[] = [];
  const read = inputsReadingResults(document);
  for (const [day, places] of byDay(read.sets.length === 0 ? [] : dossiers)) {
    const unitIds = places.map(({ unitId }) => unitId);
    const own = await selectOutcomes(context.db, context.actor, { unitIds, setIds: read.outcomeSets, day });
    for (const { id, unitId } of places) {
      const rows = own.filter((row) => row.unitId === unitId);
      outcomes.set(id, Object.fromEntries(rows.map((row) => [row.setId, toForeignOutcome(row)])));
    }
    lowerUnits.push(...(await countLowerUnits(context, { day, places, counts: read.counts })));
  }
  return { outcomes, lowerUnits };
}

interface CountedInput {
  readonly criterionId: string;
  readonly inputId: string;
  readonly set: string;
  readonly level: number;
}

function inputsReadingResults({ criteria }: CriteriaSet) {
  const inputs = criteria.flatMap(({ id, inputs }) => inputs.map((input) => ({ id, input })));
  const outcomeSets = inputs.flatMap(({ input }) => (input.from?.kind === 'outcome' ? [input.from.set] : []));
  const counts = inputs.flatMap(({ id, input }): CountedInput[] =>
    input.from?.kind === 'lowerUnits'
      ? [{ criterionId: id, inputId: input.id, set: input.from.set, level: input.from.level }]
      : [],
  );
  return { outcomeSets, counts, sets: [...outcomeSets, ...counts.map(({ set }) => set)] };
}

function byDay(dossiers: readonly Place[]): Map<string, Place[]> {
  const days = new Map<string, Place[]>();
  for (const place of dossiers)
    days.set(place.referenceDate, [...(days.get(place.referenceDate) ?? []), place]);
  return days;
}

function toForeignOutcome({ level, points, share }: OutcomeRow): ForeignOutcome {
  return {
    ...(points !== null && { points }),
    ...(share !== null && { share }),
    ...(level !== null && { level }),
  };
}

async function countLowerUnits(
  context: ServiceContext,
  wish: { day: string; places: readonly Place[]; counts: readonly CountedInput[] },
): Promise<LowerUnitsCount[]> {
  const { day, places, counts } = wish;
  if (counts.length === 0) return [];
  const children = await selectLowerUnits(context.db, { parentIds: places.map(({ unitId }) => unitId), day });
  const results = await selectOutcomes(context.db, context.actor, {
    unitIds: children.map(({ id }) => id),
    setIds: [...new Set(counts.map(({ set }) => set))],
    day,
  });
  const sets = new Map<string, CriteriaSet>();
  for (const { setId, digest } of results)
    if (!sets.has(setId)) sets.set(setId, (await loadPublishedDocument(context.db, digest)).document);
  return places.flatMap(({ id, unitId }) =>
    counts.flatMap(({ criterionId, inputId, set, level }): LowerUnitsCount[] => {
      const named = sets.get(set);
      const below = children.filter(
        ({ parentId, type }) =>
          parentId === unitId && (named?.unitTypes?.some((one) => one === type) ?? named !== undefined),
      );
      const ids = new Set(below.map((unit) => unit.id));
      const ofThese = results.filter((row) => row.setId === set && ids.has(row.unitId));
      if (named === undefined || ofThese.length === 0) return [];
      const reached = ofThese.filter((row) => (row.level ?? 0) === level).length;
      const value = level === 0 ? reached + ids.size - ofThese.length : reached;
      const latest = Math.max(...ofThese.map(({ publishedAt }) => publishedAt.getTime()));
      const supplied = { value, by: named.name, at: new Date(latest).toISOString() };
      return [{ dossierId: id, criterionId, inputId, supplied }];
    }),
  );
}
