import type { DossierParts, RegisterParts } from '@tieuchi/criteria/assemble-response';
import { type Part, parsePart } from '@tieuchi/criteria/part';
import type { AssessmentDetail } from '../../outputs.ts';
import { type PartValue, toAnswer, toRow, toTotals, toValues } from '../outbox/part.ts';
import type { StandingParts } from './standing-parts.ts';

/** What a dossier says beside what is typed into it. */
export type DossierFacts = Pick<
  AssessmentDetail,
  'unit' | 'registeredLevel' | 'registers' | 'assigned' | 'supplied' | 'outcomes'
>;

/** Everything that decides the result of a dossier, with its parts as they stand on this machine. */
export function toDossierParts(facts: DossierFacts, parts: StandingParts): DossierParts {
  const { unit, registeredLevel, assigned, supplied, outcomes } = facts;
  const filled = filledParts(parts);
  const answers = filled.flatMap(({ part, value }) =>
    part.kind === 'answer' ? [[part.criterionId, { value: toAnswer(value) }] as const] : [],
  );
  const profile = filled.find(({ part }) => part.kind === 'profile');
  return {
    unit,
    registeredLevel,
    answers: Object.fromEntries(answers),
    profile: profile ? { value: toValues(profile.value) } : null,
    registers: Object.fromEntries(
      Object.entries(facts.registers).map(([id, { rowsAsked }]) => [
        id,
        registerParts(id, rowsAsked, filled),
      ]),
    ),
    assigned,
    supplied,
    outcomes,
  };
}

type Filled = { part: Part; value: PartValue };

function filledParts(parts: StandingParts): Filled[] {
  return [...parts].flatMap(([name, { value }]) => {
    const part = parsePart(name);
    return part === undefined || value === null ? [] : [{ part, value }];
  });
}

function registerParts(id: string, rowsAsked: boolean, filled: readonly Filled[]): RegisterParts {
  const totals = filled.find(({ part }) => part.kind === 'totals' && part.registerId === id);
  const rows = filled.filter(({ part }) => part.kind === 'row' && part.registerId === id);
  return {
    rowsAsked,
    totals: totals ? { value: toTotals(totals.value) } : null,
    rows: rows.map(({ value }) => ({ value: toRow(value) })),
  };
}
