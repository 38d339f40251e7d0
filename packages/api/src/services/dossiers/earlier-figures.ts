import type { UnitResponse, Value } from '@tieuchi/criteria/responses';
import { selectEarlierSubmission } from '@tieuchi/db/queries/dossiers/earlier-submissions';
import type { ServiceContext } from '../../context.ts';
import { readSubmitted } from './submitted-responses.ts';

/** Numbers by input id, or by "input.period" where one is asked per period. */
export type Figures = Record<string, number>;

/** What the unit told in its last round under the same set, to be looked at beside what is typed now. */
export interface EarlierFigures {
  roundName: string;
  year: number;
  profile: Figures;
  /** By criterion id. */
  answers: Record<string, Figures>;
}

/** The figures of the unit's last submitted dossier under the same set; null where there is none. */
export async function loadEarlierFigures(
  { db, actor }: Pick<ServiceContext, 'db' | 'actor'>,
  dossierId: string,
): Promise<EarlierFigures | null> {
  const row = await selectEarlierSubmission(db, actor, dossierId);
  if (row === undefined) return null;
  const { profile = {}, answers } = readSubmitted(row);
  const told = Object.entries(answers).flatMap(([criterion, answer]) => {
    const figures = figuresOf(answer);
    return Object.keys(figures).length === 0 ? [] : [[criterion, figures] as const];
  });
  return {
    roundName: row.roundName,
    year: row.year,
    profile: figuresOf(profile),
    answers: Object.fromEntries(told),
  };
}

type Answer = UnitResponse['answers'][string];

function figuresOf(answer: Answer | Record<string, Value>): Figures {
  const figures = Object.entries(answer).flatMap(([input, value]): (readonly [string, number])[] => {
    if (typeof value === 'number') return [[input, value]];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.entries(value).flatMap(([period, figure]) =>
      typeof figure === 'number' ? [[`${input}.${period}`, figure] as const] : [],
    );
  });
  return Object.fromEntries(figures);
}
