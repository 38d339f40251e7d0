import type { Answer, RegisterRow, Value } from '@tieuchi/criteria/responses';

/** One part of a dossier that is stored, and changed, by itself. */
export type Part =
  | { kind: 'criterion'; criterionId: string }
  | { kind: 'profile' }
  | { kind: 'totals'; registerId: string }
  | { kind: 'row'; registerId: string; rowId: string };

/** What a part holds: values by input, field, total or column; for an answer also `notApplicable` with `reason`. */
export type PartValue = { readonly [id: string]: Value | undefined };

/** The name of a part within its dossier; `parsePart` reads it. */
export function partName(part: Part): string {
  switch (part.kind) {
    case 'criterion':
      return `criterion:${part.criterionId}`;
    case 'profile':
      return 'profile';
    case 'totals':
      return `totals:${part.registerId}`;
    case 'row':
      return `row:${part.registerId}:${part.rowId}`;
  }
}

/** The part of a name; undefined for a name that no part has. Ids hold no colon. */
export function parsePart(name: string): Part | undefined {
  const [kind, id = '', rowId = '', ...rest] = name.split(':');
  if (rest.length > 0) return undefined;
  if (kind === 'profile') return id === '' ? { kind } : undefined;
  if (id === '') return undefined;
  if (kind === 'row') return rowId === '' ? undefined : { kind, registerId: id, rowId };
  if (rowId !== '') return undefined;
  if (kind === 'criterion') return { kind, criterionId: id };
  return kind === 'totals' ? { kind, registerId: id } : undefined;
}

/** What a part holds as the answer to a criterion. */
export function toAnswer({ notApplicable, ...inputs }: PartValue): Answer {
  if (notApplicable !== true) return inputs;
  const { reason } = inputs;
  return { notApplicable, ...(typeof reason === 'string' && { reason }) };
}

/** What a part holds, without members that are undefined, which JSON does not have: the profile of the unit. */
export function toValues(value: PartValue): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, one]): [string, Value][] => (one === undefined ? [] : [[id, one]])),
  );
}

/** What a part holds as the totals of a register. */
export function toTotals(value: PartValue): Record<string, number> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, one]): [string, number][] =>
      typeof one === 'number' ? [[id, one]] : [],
    ),
  );
}

/** What a part holds as a row of a register. */
export function toRow(value: PartValue): RegisterRow {
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, one]): [string, RegisterRow[string]][] =>
      one === undefined || (typeof one === 'object' && one !== null) ? [] : [[id, one]],
    ),
  );
}
