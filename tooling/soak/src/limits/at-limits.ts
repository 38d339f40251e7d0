import { SET_LIMITS } from '@tieuchi/criteria/limits';
import type { RegisterRow, UnitResponse } from '@tieuchi/criteria/responses';
import { mostRegisterRows } from '@tieuchi/criteria/row-work';
import type { CriteriaSet, Criterion, Group, Input, Outcome } from '@tieuchi/criteria/types';
import type { FrozenPeers } from '@tieuchi/scoring/freeze-peers';
import { limitCriteria } from './criteria-at-limits.ts';

/** A set that is at one or more limits, with a dossier that makes the most of it. */
export interface LimitDossier {
  readonly name: string;
  readonly set: CriteriaSet;
  readonly response: UnitResponse;
  readonly peers?: FrozenPeers;
}

/** So many items. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A criterion with everything but what is asked and how it is decided; a hundred criteria lie in each branch of groups. */
export interface Limited {
  readonly criterion: Pick<Criterion, 'inputs' | 'rule'> & Partial<Criterion>;
  readonly answer: UnitResponse['answers'][string];
}

const LEVELS = 10;
const levels: Outcome = {
  kind: 'levels',
  levels: times(LEVELS, (index) => ({ id: `m${index}`, name: `Mức độ ${index + 1}` })),
};

function pointsOutcome(criteria: readonly Criterion[]): Outcome {
  const max = criteria.reduce(
    (sum, { rule }) => sum + (rule === undefined || rule.kind === 'levels' ? 0 : rule.max),
    0,
  );
  return {
    kind: 'points',
    max,
    decimals: 6,
    bands: times(50, (index) => ({
      id: `b${index}`,
      name: `Hạng ${index + 1}`,
      from: ((50 - index) * max) / 64,
      eachGroup: 10,
    })),
  };
}

/** Branches of groups as deep as they may be. */
const groups: Group[] = times(500, (index) => ({
  id: `g${index}`,
  code: `${index + 1}`,
  name: `Nhóm ${index + 1}`,
  ...(index % SET_LIMITS.groupDepth > 0 && { parent: `g${index - 1}` }),
}));

const profile: Input[] = times(200, (index) => ({
  id: `p${index}`,
  kind: 'count',
  name: `Thông tin ${index + 1}`,
}));

const NUMBERS = 100;

/** As many rows as there may be, with a tick and figures of 17 digits. */
function rowsOf(set: CriteriaSet): RegisterRow[] {
  return times(mostRegisterRows(set), (row) => ({
    tick: row % 3 !== 0,
    ...Object.fromEntries(times(NUMBERS, (index) => [`n${index}`, Math.sqrt(row + 2) / (index + 3)])),
  }));
}

function dossier(name: string, limited: readonly Limited[], kind: 'levels' | 'points'): LimitDossier {
  const criteria = limited.map(
    ({ criterion }, index): Criterion => ({
      id: `c${index}`,
      code: `${index + 1}`,
      group: `g${index % groups.length}`,
      name: `Tiêu chí thành phần số ${index + 1}`,
      ...criterion,
    }),
  );
  const set: CriteriaSet = {
    id: 'mau/gioi-han',
    version: '1.0',
    name: 'Bộ tiêu chí ở mọi giới hạn',
    decision: { number: '1/QĐ', date: '2025-01-15', issuer: 'Bộ' },
    outcome: kind === 'levels' ? levels : pointsOutcome(criteria),
    profile,
    registers: [
      {
        id: 'mau',
        code: 'M',
        name: 'Mẫu danh sách',
        columns: [
          { id: 'tick', kind: 'boolean', name: 'Đánh dấu' },
          ...times(NUMBERS, (index) => ({ id: `n${index}`, kind: 'number' as const, name: `Số ${index}` })),
        ],
      },
    ],
    groups,
    criteria,
  };
  const response: UnitResponse = {
    unit: { code: 'X7', type: 'xa' },
    profile: Object.fromEntries(profile.map(({ id }, index) => [id, index + 1])),
    registers: { mau: rowsOf(set) },
    answers: Object.fromEntries(limited.map(({ answer }, index) => [`c${index}`, answer])),
  };
  return { name, set, response };
}

/** A country of communes whose figures have no factor in common, on every criterion that compares. */
function frozenCountry(set: CriteriaSet): FrozenPeers {
  const compared = set.criteria.filter(({ rule }) => rule?.kind === 'peers');
  const values = times(3321, (index) => ({
    unit: `X${index}`,
    value: `${index * 7919 + 1}/${100_003 + 2 * index}`,
  }));
  return { criteria: Object.fromEntries(compared.map(({ id }) => [id, { values }])) };
}

/** A dossier for every way of being at the limits, and one for all of them together. */
export function limitDossiers(): LimitDossier[] {
  return Object.entries(limitCriteria()).map(([name, { kind, criteria }]) => {
    const made = dossier(name, criteria, kind);
    return name === 'peers' ? { ...made, peers: frozenCountry(made.set) } : made;
  });
}
