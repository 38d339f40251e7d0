import type { DossierParts, RegisterParts } from '@tieuchi/criteria/assemble-response';
import type { PartKind } from '@tieuchi/criteria/part';
import type { Answer, RegisterRow, Value } from '@tieuchi/criteria/responses';
import type { CriteriaSet, UnitType } from '@tieuchi/criteria/types';
import type { ServiceContext } from '../../../context.ts';
import { toUnitType } from '../../places/unit-type.ts';
import { standingLevel } from '../../sets/registered-level.ts';
import { type GivenFigures, loadGivenFigures } from '../../terms/given-figures.ts';
import { grouped } from '../../terms/grouped.ts';
import type { SuppliedValue } from '../../terms/supplied-values.ts';
import type { Entry, LoadedPart, PartsScope } from './part-service.ts';
import { partServices } from './part-services.ts';

/** What was handed in of one register. */
export interface RegisterEntries extends RegisterParts {
  /** The round asks for rows; otherwise only the totals count. */
  rowsAsked: boolean;
  totals: Entry<Record<string, number>> | null;
  rows: (Entry<RegisterRow> & { id: string })[];
}

/** Everything that a dossier is scored from, part by part. */
export interface LoadedParts extends DossierParts {
  unit: { code: string; type: UnitType; name: string; parentCode: string | null };
  answers: Record<string, Entry<Answer | null>>;
  profile: Entry<Record<string, Value>> | null;
  /** Every register of the set. */
  registers: Record<string, RegisterEntries>;
  assigned: Record<string, number>;
  supplied: Record<string, Record<string, SuppliedValue>>;
}

/** A dossier with the facts of its round and unit that its parts hang on. */
export interface DossierPlace {
  readonly id: string;
  readonly roundId: string;
  readonly referenceDate: string;
  readonly rowsAsked: readonly string[];
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitType: string;
  readonly parentCode: string | null;
  readonly registeredLevel: number | null;
}

/** Dossiers of one set, and how much of them is wanted. */
export interface PartsWish extends PartsScope {
  readonly document: CriteriaSet;
  readonly dossiers: readonly DossierPlace[];
  /** What is given to them, where that was loaded already. */
  readonly given?: (dossier: DossierPlace) => GivenFigures;
}

/** The parts of each of the dossiers that the actor reaches, in the order given. */
export async function loadParts(context: ServiceContext, wish: PartsWish): Promise<LoadedParts[]> {
  const { document, dossiers } = wish;
  const stored = {
    answer: grouped(await partServices.answer.load(context, wish), byDossier),
    profile: grouped(await partServices.profile.load(context, wish), byDossier),
    totals: grouped(await partServices.totals.load(context, wish), byDossier),
    row: grouped(await partServices.row.load(context, wish), byDossier),
  } satisfies Record<PartKind, unknown>;
  const givenTo = wish.given ?? (await loadGivenFigures(context, { document, dossiers }));
  return dossiers.map((dossier) => {
    const { id, unitCode, unitName, unitType, parentCode, registeredLevel } = dossier;
    const answers = stored.answer.get(id) ?? [];
    return {
      unit: { code: unitCode, type: toUnitType(unitType), name: unitName, parentCode },
      registeredLevel: standingLevel(document, registeredLevel),
      answers: Object.fromEntries(answers.map(({ criterionId, entry }) => [criterionId, entry])),
      profile: stored.profile.get(id)?.[0]?.entry ?? null,
      registers: registersOf({
        document,
        dossier,
        totals: stored.totals.get(id) ?? [],
        rows: stored.row.get(id) ?? [],
      }),
      ...givenTo(dossier),
    };
  });
}

const byDossier = ({ dossierId }: { dossierId: string }) => dossierId;

function registersOf(stored: {
  document: CriteriaSet;
  dossier: DossierPlace;
  totals: readonly LoadedPart<'totals'>[];
  rows: readonly LoadedPart<'row'>[];
}): Record<string, RegisterEntries> {
  const entries = (stored.document.registers ?? []).map(({ id }): [string, RegisterEntries] => {
    const totals = stored.totals.find(({ registerId }) => registerId === id);
    const rows = stored.rows
      .filter(({ registerId }) => registerId === id)
      .map(({ rowId, entry }) => ({ id: rowId, ...entry }));
    const rowsAsked = stored.dossier.rowsAsked.includes(id);
    return [id, { rowsAsked, totals: totals?.entry ?? null, rows }];
  });
  return Object.fromEntries(entries);
}
