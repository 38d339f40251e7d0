import type { DossierParts, RegisterParts } from '@tieuchi/criteria/assemble-response';
import type { Answer, RegisterRow, Value } from '@tieuchi/criteria/responses';
import type { CriteriaSet, UnitType } from '@tieuchi/criteria/types';
import { type PartRow, selectProfiles } from '@tieuchi/db/queries/dossiers/dossier-profiles';
import type { DossierScope } from '@tieuchi/db/queries/dossiers/dossier-scope';
import { selectAnswers } from '@tieuchi/db/queries/dossiers/dossiers';
import {
  selectFirstRegisterRows,
  selectRegisterRows,
  selectRegisterTotals,
} from '@tieuchi/db/queries/dossiers/registers';
import type { ServiceContext } from '../../../context.ts';
import { isAnswer } from '../../checks/answer-check.ts';
import { isProfile, isRegisterRow, isTotals } from '../../checks/part-check.ts';
import { toUnitType } from '../../places/unit-type.ts';
import { standingLevel } from '../../sets/registered-level.ts';
import { loadGivenFigures } from '../../terms/given-figures.ts';
import { grouped } from '../../terms/grouped.ts';
import type { SuppliedValue } from '../../terms/supplied-values.ts';

/** A part of a dossier with the revision that the next save names. */
export interface Entry<T> {
  value: T;
  revision: number;
  updatedAt: string;
  updatedBy: string;
}

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
export interface DossierFacts {
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
export interface PartsWish {
  readonly document: CriteriaSet;
  readonly dossiers: readonly DossierFacts[];
  readonly scope: DossierScope;
  /** `first`: one row of each register, which is enough to tell whether something is missing. */
  readonly rows: 'all' | 'first';
}

/** The parts of each of the dossiers that the actor reaches, in the order given. */
export async function loadParts(context: ServiceContext, wish: PartsWish): Promise<LoadedParts[]> {
  const { db, actor } = context;
  const { document, dossiers, scope } = wish;
  const selectRows = wish.rows === 'all' ? selectRegisterRows : selectFirstRegisterRows;
  const answers = grouped(await selectAnswers(db, actor, scope), byDossier);
  const profiles = grouped(await selectProfiles(db, actor, scope), byDossier);
  const totals = grouped(await selectRegisterTotals(db, actor, scope), byDossier);
  const rows = grouped(await selectRows(db, actor, scope), byDossier);
  const givenTo = await loadGivenFigures(context, { document, dossiers });
  return dossiers.map((dossier) => {
    const { id, unitCode, unitName, unitType, parentCode, registeredLevel } = dossier;
    const [profile] = (profiles.get(id) ?? []).flatMap((row) => entryOf(row, isProfile));
    return {
      unit: { code: unitCode, type: toUnitType(unitType), name: unitName, parentCode },
      registeredLevel: standingLevel(document, registeredLevel),
      answers: Object.fromEntries(
        (answers.get(id) ?? []).flatMap((row) =>
          entryOf(row, isAnswerOrNull).map((entry) => [row.criterionId, entry]),
        ),
      ),
      profile: profile ?? null,
      registers: registersOf({
        document,
        dossier,
        totals: totals.get(id) ?? [],
        rows: rows.get(id) ?? [],
      }),
      ...givenTo(dossier),
    };
  });
}

type Stored = Omit<PartRow, 'dossierId'>;

function entryOf<T>(row: Stored, is: (value: unknown) => value is T): Entry<T>[] {
  const { value, revision, updatedAt, updatedBy } = row;
  return is(value) ? [{ value, revision, updatedAt: updatedAt.toISOString(), updatedBy }] : [];
}

const isAnswerOrNull = (value: unknown): value is Answer | null => value === null || isAnswer(value);

const byDossier = (row: { dossierId: string }) => row.dossierId;

function registersOf(stored: {
  document: CriteriaSet;
  dossier: DossierFacts;
  totals: readonly (Stored & { registerId: string })[];
  rows: readonly (Stored & { registerId: string; rowId: string })[];
}): Record<string, RegisterEntries> {
  const entries = (stored.document.registers ?? []).map(({ id }): [string, RegisterEntries] => {
    const ofThis = ({ registerId }: { registerId: string }) => registerId === id;
    const [totals] = stored.totals.filter(ofThis).flatMap((row) => entryOf(row, isTotals));
    const rows = stored.rows
      .filter(ofThis)
      .flatMap((row) => entryOf(row, isRegisterRow).map((entry) => ({ id: row.rowId, ...entry })));
    return [id, { rowsAsked: stored.dossier.rowsAsked.includes(id), totals: totals ?? null, rows }];
  });
  return Object.fromEntries(entries);
}
