import type { Criterion, From, Input, PointsRule, Rule, Target } from '@tieuchi/criteria/types';
import type { Random } from './random.ts';

/** What the criteria of one generated set have around them. */
export interface Surroundings {
  /** Number of levels; 0 for a set with points. */
  readonly levels: number;
  readonly groups: readonly string[];
  /** Id of a register with the columns `phone` (boolean), `sum` (number) and the total `phones`. */
  readonly register: string;
  /** Ids of the criteria before this one whose measure is a number. */
  readonly before: readonly string[];
}

const options = ['o1', 'o2', 'o3', 'o4'].map((id) => ({ id, name: `Mục ${id}` }));

function round(value: number, random: Random): number {
  return Number(value.toFixed(random.below(5)));
}

function amount(random: Random, most: number): number {
  return round(random.fraction() * most, random);
}

function sourceOf(random: Random, { register, before }: Surroundings): From | undefined {
  const roll = random.below(9);
  if (roll === 0) return { kind: 'profile', field: 'people' };
  if (roll === 1) return { kind: 'register', register, where: 'phone and sum > 1' };
  if (roll === 2) return { kind: 'register', register, sum: 'sum' };
  if (roll === 3) return { kind: 'register', register, total: 'phones' };
  if (roll === 4)
    return { kind: 'outcome', set: 'vn/commune', value: random.pick(['points', 'share', 'level']) };
  if (roll === 5) return { kind: 'lowerUnits', set: 'vn/commune', level: random.below(4) };
  if (roll === 6) return { kind: 'supplied', by: 'Sở' };
  return before.length > 0 && random.chance(0.5)
    ? { kind: 'criterion', criterion: random.pick(before) }
    : undefined;
}

function counts(random: Random, around: Surroundings): Input[] {
  return ['a', 'b'].map((id): Input => {
    const from = random.chance(0.3) ? sourceOf(random, around) : undefined;
    return {
      id,
      kind: random.pick(['count', 'number']),
      name: `Số ${id}`,
      ...(random.chance(0.2) && { min: 0, max: random.below(100_000) }),
      ...(random.chance(0.2) && { decimals: random.below(7) }),
      ...(from !== undefined && { from }),
    };
  });
}

const ratios = [
  '100 * a / b',
  'a / b * 100',
  '(a + b) / 2',
  'a - b',
  'min(a, b) / max(a, b, 1)',
  'round(100 * a / b, 1)',
  'if(b == 0, 0, a / b)',
  'a * a / b',
];
const conditions = [
  'a >= 3 or 100 * a / b >= 50',
  'a > b',
  'not (a < 10)',
  'filled(a) and a / b > 0.3',
  'a == b',
];

function levelTargets(random: Random, levels: number): Target[] {
  const minima = Array.from({ length: levels }, () => amount(random, 100)).sort((one, other) => one - other);
  const from = random.below(levels);
  return minima.map((minimum, index): Target => {
    if (index < from) return null;
    if (random.chance(0.1)) return { when: random.pick(conditions) };
    return random.chance(0.1) ? { assigned: true, default: minimum } : minimum;
  });
}

function shareRule(random: Random, max: number): PointsRule {
  const exceptions = random.chance(0.3)
    ? { exceptions: [{ when: random.pick(conditions), share: random.pick([1, 0, '1/3', 0.25]) }] }
    : {};
  switch (random.below(4)) {
    case 0:
      return { kind: 'allOrNothing', max, at: amount(random, 100), ...exceptions };
    case 1:
      return { kind: 'allOrNothing', max, when: random.pick(conditions), ...exceptions };
    case 2:
      return { kind: 'linear', max, fullAt: 1 + amount(random, 100), ...exceptions };
    default:
      return {
        kind: 'steps',
        max,
        steps: [
          { from: 80, share: 1 },
          { from: 50, share: '1/2' },
          { from: 20, points: 0 },
          { valueOver: 1000 },
        ],
        ...exceptions,
      };
  }
}

function pointsRule(random: Random, max: number): Rule {
  switch (random.below(7)) {
    case 0:
      return { kind: 'peers', max, method: random.pick(['minMax', 'shareOfMax', 'zScore']) };
    case 1:
      return { kind: 'peers', max, method: 'minMax', among: { field: 'cluster' } };
    case 2:
      return { kind: 'formula', max, points: 'min(a, 3) / (b - 1)' };
    case 3:
      return {
        kind: 'parts',
        max,
        ...(random.chance(0.5) && { combine: 'best' as const }),
        parts: [
          { id: 'p1', name: 'P1', rule: shareRule(random, max) },
          {
            id: 'p2',
            name: 'P2',
            measure: 'b',
            ifUndefined: 'full',
            rule: { kind: 'linear', max: 0, fullAt: 9 },
          },
        ],
      };
    default:
      return shareRule(random, max);
  }
}

function special(random: Random, max: number): Pick<Criterion, 'inputs' | 'rule'> & { measure?: string } {
  if (random.chance(0.5)) {
    const kind = random.pick(['choice', 'checklist'] as const);
    const shares = kind === 'checklist' ? 'equal' : { o1: 1, o2: '1/3', o3: 0.5, o4: 0 };
    return {
      inputs: [{ id: 'value', kind, name: 'Chọn', options }],
      rule: { kind: 'options', max, shares },
    };
  }
  return {
    inputs: ['a', 'b'].map((id): Input => ({ id, kind: 'count', name: id, per: 'quarter' })),
    measure: '100 * a / b',
    rule: { kind: 'periods', max, each: { kind: 'linear', max: max / 4, fullAt: 100 } },
  };
}

/** A criterion that fits its set, of any kind. */
export function generateCriterion(random: Random, index: number, around: Surroundings): Criterion {
  const { levels, groups } = around;
  const common = {
    id: `c${index + 1}`,
    code: `${index + 1}`,
    group: random.pick(groups),
    name: `Tiêu chí ${index + 1}`,
    ...(random.chance(0.3) && { mayDeclareNotApplicable: true }),
    ...(random.chance(0.3) && {
      ifUndefined: random.pick(['notApplicable', 'full', 'zero', 'undefined'] as const),
    }),
    ...(random.chance(0.1) && { appliesTo: { unitClasses: ['xa'] } }),
    ...(random.chance(0.1) && { appliesTo: { when: 'people > 1000' } }),
  };
  if (levels === 0 && random.chance(0.25)) return { ...common, ...special(random, 8) };
  return {
    ...common,
    inputs: counts(random, around),
    measure: random.pick(ratios),
    ...(random.chance(0.4) && { expect: ['a <= b'] }),
    rule:
      levels === 0
        ? pointsRule(random, 8)
        : {
            kind: 'levels',
            targets: random.chance(0.1)
              ? { xa: levelTargets(random, levels), phuong: levelTargets(random, levels) }
              : levelTargets(random, levels),
          },
  };
}
