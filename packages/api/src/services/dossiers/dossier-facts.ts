import { assembleResponse } from '@tieuchi/criteria/assemble-response';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { keepIfPossible } from '@tieuchi/db/keep-if-possible';
import type { DossierScope } from '@tieuchi/db/queries/dossiers/dossier-scope';
import { type DossierFacts, keepFacts, selectFacts } from '@tieuchi/db/queries/dossiers/facts';
import { decideResponse } from '@tieuchi/scoring/decide';
import { criteriaRead, readsOtherResults } from '@tieuchi/scoring/dependence';
import { SCORER_VERSION as scorer } from '@tieuchi/scoring/version';
import { createTurns } from '@tieuchi/work/turns';
import type { ServiceContext } from '../../context.ts';
import { toUnitType } from '../places/unit-type.ts';
import { askedCriteria } from '../sets/asked-criteria.ts';
import { standingLevel } from '../sets/registered-level.ts';
import { loadGivenFigures } from '../terms/given-figures.ts';
import { grouped } from '../terms/grouped.ts';
import { type DossierPlace, type LoadedParts, loadParts } from './parts/dossier-parts.ts';

/** How many of the criteria that a unit is asked by default have a complete answer; half an answer is none. */
export interface DossierProgress {
  answered: number;
  asked: number;
  /** The unit itself has done something. */
  started: boolean;
}

/** A dossier with what its progress hangs on besides its parts. */
export interface ProgressPlace extends DossierPlace {
  readonly document: CriteriaSet;
  /** Ids of the criteria that are suspended in its round. */
  readonly suspended: readonly string[];
}

/** Dossiers whose parts are loaded at once. */
const sliceSize = 50;

/**
 * The progress of dossiers, by id, for whoever reaches them: from stored facts where they are known, else from their parts, which are
 * read in slices and whose facts are kept. Counts as the scorer does: what it calls missing is not answered, what is suspended not asked.
 */
export async function loadProgress(
  context: ServiceContext,
  { dossiers, scope }: { dossiers: readonly ProgressPlace[]; scope: DossierScope },
): Promise<ReadonlyMap<string, DossierProgress>> {
  if (dossiers.length === 0) return new Map();
  const turn = createTurns();
  const rows = await selectFacts(context.db, context.actor, { scope, scorer });
  const stored = new Map(rows.map((row) => [row.dossierId, row]));
  const progress = new Map<string, DossierProgress>();
  const unknown: ProgressPlace[] = [];
  for (const place of dossiers) {
    const facts = followsFromParts(place) ? stored.get(place.id)?.facts : undefined;
    if (facts) progress.set(place.id, progressOf(place, facts));
    else unknown.push(place);
    await turn();
  }
  for (const ofRound of grouped(unknown, ({ roundId }) => roundId).values()) {
    for await (const found of workOut(context, ofRound, scope)) {
      for (const [place, facts] of found) progress.set(place.id, progressOf(place, facts));
      const known = found.flatMap(([place, { answered, started }]) => {
        const row = stored.get(place.id);
        if (row === undefined || !followsFromParts(place)) return [];
        return [{ dossierId: place.id, changes: row.changes, answered, started }];
      });
      await keepIfPossible(context.db, (tx) => keepFacts(tx, context.actor, { scorer, found: known }));
    }
  }
  return progress;
}

/** Whether stored facts say all: results under other sets change without the dossier, and what is suspended may be read elsewhere. */
function followsFromParts({ document, suspended }: ProgressPlace): boolean {
  const read = criteriaRead(document);
  return !readsOtherResults(document) && !suspended.some((id) => read.has(id));
}

function progressOf(place: ProgressPlace, { answered, started }: DossierFacts): DossierProgress {
  const { document, suspended } = place;
  const registeredLevel = standingLevel(document, place.registeredLevel);
  const of: Pick<UnitResponse, 'unit' | 'registeredLevel'> = {
    unit: { code: place.unitCode, type: toUnitType(place.unitType) },
    ...(registeredLevel !== null && { registeredLevel }),
  };
  const asked = new Set(askedCriteria(document, of));
  for (const id of suspended) asked.delete(id);
  return {
    answered: answered.filter((id) => asked.has(id)).length,
    asked: asked.size,
    started: started || place.registeredLevel !== null,
  };
}

/** Facts from the parts of dossiers of one round, slice by slice. */
async function* workOut(
  context: ServiceContext,
  places: readonly ProgressPlace[],
  scope: DossierScope,
): AsyncGenerator<[ProgressPlace, DossierFacts][]> {
  const [first] = places;
  if (first === undefined) return;
  const { document, suspended } = first;
  const left = followsFromParts(first) ? [] : suspended;
  const given = await loadGivenFigures(context, { document, dossiers: places });
  const turn = createTurns();
  for (let start = 0; start < places.length; start += sliceSize) {
    const slice = places.slice(start, start + sliceSize);
    const dossierIds = slice.map(({ id }) => id);
    const parts = await loadParts(context, {
      document,
      dossiers: slice,
      given,
      scope: 'roundId' in scope ? { roundId: scope.roundId, dossierIds } : { dossierIds },
      rows: 'first',
    });
    const found: [ProgressPlace, DossierFacts][] = [];
    for (const [index, place] of slice.entries()) {
      const held = parts[index];
      if (held !== undefined) found.push([place, factsOf(document, held, left)]);
      await turn();
    }
    yield found;
  }
}

function factsOf(document: CriteriaSet, held: LoadedParts, suspended: readonly string[]): DossierFacts {
  const { criteria } = decideResponse(document, assembleResponse(held), { suspended });
  return {
    answered: criteria.flatMap(({ id, state }) => (state === 'missing' ? [] : [id])),
    started:
      Object.keys(held.answers).length > 0 ||
      held.profile !== null ||
      Object.values(held.registers).some(({ totals, rows }) => totals !== null || rows.length > 0),
  };
}
