import type { CriteriaSet, From } from '@tieuchi/criteria/types';
import { type Readability, readabilityOf } from './register-readability.ts';

/** Where a field is filled from when the unit does not type it, with what a renderer needs to name and link it. */
export type FieldSource =
  | { kind: 'profile'; field: string; name: string }
  | { kind: 'register'; register: string; code: string; name: string; figure: string; readable: Readability }
  | { kind: 'lowerUnits'; set: string; level: number }
  | {
      kind: 'criterion';
      criterion: string;
      code: string;
      name: string;
      value: 'measure' | 'points' | 'share';
    }
  | { kind: 'outcome'; set: string; value: 'points' | 'share' | 'level' }
  | { kind: 'supplied'; by: string; system?: string };

/** The source that `from` names. What it refers to but does not exist is a finding of the document: it keeps its id as name. */
export function toFieldSource(set: CriteriaSet, from: From): FieldSource {
  switch (from.kind) {
    case 'profile': {
      const name = set.profile?.find(({ id }) => id === from.field)?.name ?? from.field;
      return { kind: 'profile', field: from.field, name };
    }
    case 'register': {
      const register = set.registers?.find(({ id }) => id === from.register);
      const { code = from.register, name = from.register } = register ?? {};
      const readable = readabilityOf(register, from);
      return { kind: 'register', register: from.register, code, name, figure: figureOf(set, from), readable };
    }
    case 'lowerUnits':
      return { kind: 'lowerUnits', set: from.set, level: from.level };
    case 'criterion': {
      const { code = from.criterion, name = from.criterion } =
        set.criteria.find(({ id }) => id === from.criterion) ?? {};
      const value = from.value ?? 'measure';
      return { kind: 'criterion', criterion: from.criterion, code, name, value };
    }
    case 'outcome':
      return { kind: 'outcome', set: from.set, value: from.value };
    case 'supplied':
      return { kind: 'supplied', by: from.by, ...(from.system !== undefined && { system: from.system }) };
  }
}

/** The printed name of the total or column that is read; empty for a mere number of rows. */
function figureOf(set: CriteriaSet, from: From & { kind: 'register' }): string {
  const register = set.registers?.find(({ id }) => id === from.register);
  if (from.total !== undefined) return nameIn(register?.totals, from.total);
  if (from.sum !== undefined) return nameIn(register?.columns, from.sum);
  return register?.totals?.find(({ where }) => where !== undefined && where === from.where)?.name ?? '';
}

function nameIn(named: readonly { id: string; name: string }[] | undefined, id: string): string {
  return named?.find((one) => one.id === id)?.name ?? id;
}
