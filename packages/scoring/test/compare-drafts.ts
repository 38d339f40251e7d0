import type { Criterion, Exceptions, IfUndefined, Input, Period, Rule, Share } from '@tieuchi/criteria/types';
import fc from 'fast-check';

/** What the two sides of a comparison are drawn from: inputs that stay, and rules that change. */
export interface Drafts {
  readonly inputs: Input[];
  readonly measures: readonly (string | undefined)[];
  readonly conditions: readonly string[];
  /** Numbers that the measure comes to for small answers, and between them. */
  readonly thresholds: readonly number[];
  readonly isNumber: boolean;
}

const optionsOf = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));

/** Two counts. */
export const ratioDrafts: Drafts = {
  inputs: [
    { id: 'a', kind: 'count', name: 'A' },
    { id: 'b', kind: 'count', name: 'B' },
  ],
  measures: ['100 * a / b', '100 * a / b', 'a * 100 / b', 'a', '100 - 100 * a / b', 'a + b'],
  conditions: [
    'b == 0',
    'a >= 2',
    'a >= 1 or b >= 3',
    '100 * a / b >= 50',
    'filled(b)',
    'a == b',
    'not (a < 1)',
    'b <= 1',
  ],
  thresholds: [0, 1, 2, 20, 50, 60, 75, 100, 120],
  isNumber: true,
};

/** A number of any sign. */
export const numberDrafts: Drafts = {
  inputs: [{ id: 'value', kind: 'number', name: 'Số' }],
  measures: [undefined, undefined, '2 * value', '1 / value', 'max(value, 1)'],
  conditions: ['value >= 1', 'value < 0', 'value == 0', 'value > 1', '1 / value >= 1'],
  thresholds: [-1, 0, 0.5, 1, 2, 3],
  isNumber: true,
};

/** Yes or no beside a count. */
export const flagDrafts: Drafts = {
  inputs: [
    { id: 'co', kind: 'boolean', name: 'Có' },
    { id: 'n', kind: 'count', name: 'N' },
  ],
  measures: ['co', 'co and n >= 2', 'co or n / n >= 1', 'n >= 1'],
  conditions: ['co', 'not co', 'n >= 2', 'co and n >= 1', 'if(co, n >= 1, n >= 3)', 'n / n >= 1'],
  thresholds: [],
  isNumber: false,
};

/** A choice beside a count. */
export const choiceDrafts: Drafts = {
  inputs: [
    { id: 'chon', kind: 'choice', name: 'Chọn', options: optionsOf(['o1', 'o2', 'o3']) },
    { id: 'n', kind: 'count', name: 'N' },
  ],
  measures: ['n', 'n', '2 * n', "if(chon == 'o1', n, 0)"],
  conditions: ["chon == 'o1'", "chon != 'o2'", 'n >= 2', "chon == 'o3' or n >= 1", 'filled(chon)'],
  thresholds: [0, 1, 2, 3],
  isNumber: true,
};

/** A checklist with "none of these". */
export const checklistDrafts: Drafts = {
  inputs: [
    {
      id: 'muc',
      kind: 'checklist',
      name: 'Mục',
      options: [...optionsOf(['o1', 'o2', 'o3']), { id: 'o4', name: 'Không có', exclusive: true }],
    },
  ],
  measures: ['count(muc)', '2 * count(muc)', '3 - count(muc)'],
  conditions: ["has(muc, 'o1')", 'count(muc) >= 2', "has(muc, 'o2') and count(muc) >= 2", 'count(muc) == 0'],
  thresholds: [0, 1, 2, 3],
  isNumber: true,
};

const period: Period = 'halfYear';

/** Two counts asked for each half of the year. */
export const periodDrafts: Drafts = {
  ...ratioDrafts,
  inputs: [
    { id: 'a', kind: 'count', name: 'A', per: period },
    { id: 'b', kind: 'count', name: 'B', per: period },
  ],
  measures: ['100 * a / b', '100 * a / b', 'a'],
};

const share: fc.Arbitrary<Share> = fc.constantFrom<Share[]>(0, 0.5, '1/3', 0.8, 1, 1);

function exceptions({ conditions }: Drafts): fc.Arbitrary<{ exceptions?: Exceptions }> {
  const one = fc.record({ when: fc.constantFrom(...conditions), share });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 2,
      arbitrary: fc.array(one, { minLength: 1, maxLength: 2 }).map((list) => ({ exceptions: list })),
    },
  );
}

function allOrNothing(drafts: Drafts, max: number): fc.Arbitrary<Inner> {
  const when = fc.constantFrom(...drafts.conditions);
  const at = drafts.isNumber
    ? fc.constantFrom(...drafts.thresholds).map((own) => ({ at: own }))
    : fc.constant({});
  return fc
    .tuple(
      fc.oneof(
        at,
        when.map((own) => ({ when: own })),
      ),
      exceptions(drafts),
    )
    .map(([more, rest]) => ({ kind: 'allOrNothing', max, ...more, ...rest }));
}

function linear(drafts: Drafts, max: number): fc.Arbitrary<Inner> {
  const ends = fc.tuple(
    fc.constantFrom(...drafts.thresholds),
    fc.constantFrom(undefined, undefined, ...drafts.thresholds),
  );
  return fc
    .tuple(ends, exceptions(drafts))
    .filter(([[fullAt, zeroAt]]) => (zeroAt === undefined ? fullAt > 0 : fullAt !== zeroAt))
    .map(([[fullAt, zeroAt], rest]) => ({
      kind: 'linear',
      max,
      fullAt,
      ...(zeroAt === undefined ? {} : { zeroAt }),
      ...rest,
    }));
}

function steps(drafts: Drafts, max: number): fc.Arbitrary<Inner> {
  const earned = fc.oneof(
    share.map((own) => ({ share: own })),
    fc.constantFrom(0, 0.25, 0.5, 1).map((part) => ({ points: part * max })),
    fc.constantFrom(2, 50, 100).map((valueOver) => ({ valueOver })),
  );
  const list = fc
    .uniqueArray(fc.constantFrom(...drafts.thresholds), { minLength: 1, maxLength: 3 })
    .map((own) => own.toSorted((left, right) => right - left));
  return fc
    .tuple(list, fc.array(earned, { minLength: 4, maxLength: 4 }), fc.boolean(), exceptions(drafts))
    .map(([from, shares, hasRest, rest]) => ({
      kind: 'steps',
      max,
      steps: [
        ...from.map((at, index) => ({ from: at, ...(shares[index] ?? { share: 0 }) })),
        ...(hasRest ? [shares[3] ?? { share: 0 }] : []),
      ],
      ...rest,
    }));
}

function options(drafts: Drafts, max: number): fc.Arbitrary<Inner>[] {
  const input = drafts.inputs.find(({ kind }) => kind === 'choice' || kind === 'checklist');
  if (input === undefined || !('options' in input)) return [];
  const ids = input.options.map(({ id }) => id);
  const shares = fc
    .tuple(...ids.map(() => fc.constantFrom<Share[]>(0, '1/4', '1/3', 0.5, 1)))
    .map((list) => Object.fromEntries(ids.map((id, index) => [id, list[index] ?? 0])));
  return [
    fc
      .tuple(fc.oneof(shares, fc.constant('equal' as const)), exceptions(drafts))
      .map(([own, rest]): Inner => ({ kind: 'options', max, shares: own, ...rest })),
  ];
}

type Inner = Exclude<Rule, { kind: 'levels' | 'parts' | 'periods' | 'peers' }>;

/** A rule whose share follows from one measure, condition or list of options. */
export function innerRule(drafts: Drafts, max: number): fc.Arbitrary<Inner> {
  const numeric = drafts.isNumber ? [linear(drafts, max), steps(drafts, max)] : [];
  return fc.oneof(allOrNothing(drafts, max), ...numeric, ...options(drafts, max));
}

const ifUndefined = fc.constantFrom<IfUndefined[]>('undefined', 'undefined', 'full', 'zero', 'notApplicable');

/** Two or three parts that are added up, one of which may take off, or of which the best counts. */
export function partsRule(drafts: Drafts): fc.Arbitrary<Rule> {
  const part = (id: string, max: number) =>
    fc
      .tuple(
        innerRule(drafts, max),
        fc.constantFrom(...drafts.measures),
        fc.option(ifUndefined, { nil: undefined }),
      )
      .map(([rule, measure, policy]) => ({
        id,
        name: id,
        rule,
        ...(measure === undefined ? {} : { measure }),
        ...(policy === undefined ? {} : { ifUndefined: policy }),
      }));
  const sum = fc
    .tuple(part('p1', 4), part('p2', 6), fc.option(part('p3', -2), { nil: undefined }), exceptions(drafts))
    .map(
      ([first, second, third, rest]): Rule => ({
        kind: 'parts',
        max: 10,
        parts: [first, second, ...(third === undefined ? [] : [third])],
        ...rest,
      }),
    );
  const best = fc.tuple(part('p1', 10), part('p2', 6), exceptions(drafts)).map(
    ([first, second, rest]): Rule => ({
      kind: 'parts',
      max: 10,
      combine: 'best',
      parts: [first, second],
      ...rest,
    }),
  );
  return fc.oneof(sum, best);
}

/** Both halves of the year by one rule. */
export function periodsRule(drafts: Drafts): fc.Arbitrary<Rule> {
  return innerRule(drafts, 5).map((each): Rule => ({ kind: 'periods', max: 10, each }));
}

/** A criterion of these drafts with this rule. */
export function criterionOf(drafts: Drafts, rule: fc.Arbitrary<Rule>): fc.Arbitrary<Criterion> {
  return fc
    .tuple(rule, fc.constantFrom(...drafts.measures), ifUndefined, fc.boolean())
    .map(([own, measure, policy, mayDeclareNotApplicable]) => ({
      id: 'x',
      code: 'X',
      group: 'g',
      name: 'Tiêu chí',
      inputs: drafts.inputs,
      rule: own,
      ifUndefined: policy,
      mayDeclareNotApplicable,
      ...(measure === undefined ? {} : { measure }),
    }));
}

/** A criterion and one derived from it: its measure, policy or rule changed, or only a number in its rule. */
export function pairOf(
  drafts: Drafts,
  rule: fc.Arbitrary<Rule>,
): fc.Arbitrary<[base: Criterion, other: Criterion]> {
  const own = criterionOf(drafts, rule);
  return fc
    .tuple(own, own, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.nat(1000))
    .map(([base, drawn, take, seed]) => {
      const { measure: _measure, rule: kept = drawn.rule, ...rest } = base;
      const mixed = take[2] === true ? (drawn.rule ?? kept) : nudged(kept, drawn.rule, seed);
      const measure = take[0] === true && take[1] === true ? drawn.measure : base.measure;
      const other: Criterion = {
        ...rest,
        ...(measure === undefined ? {} : { measure }),
        ...(mixed === undefined ? {} : { rule: mixed }),
        ...(take[1] === true && drawn.ifUndefined !== undefined ? { ifUndefined: drawn.ifUndefined } : {}),
        mayDeclareNotApplicable:
          take[3] === true ? drawn.mayDeclareNotApplicable === true : base.mayDeclareNotApplicable === true,
      };
      return [base, other];
    });
}

/** The first rule with some fields of the second, where they are of one kind. */
function nudged(base: Rule | undefined, drawn: Rule | undefined, seed: number): Rule | undefined {
  if (base === undefined || drawn === undefined || drawn.kind !== base.kind) return base;
  if (base.kind === 'parts' && drawn.kind === 'parts') {
    const parts = base.parts.map((part, index) =>
      index === seed % base.parts.length ? (drawn.parts[index] ?? part) : part,
    );
    return { ...base, parts };
  }
  if (base.kind === 'linear' && drawn.kind === 'linear') {
    const moved = { ...base, fullAt: drawn.fullAt };
    return moved.fullAt === (moved.zeroAt ?? 0) || (moved.zeroAt === undefined && moved.fullAt <= 0)
      ? base
      : moved;
  }
  if (base.kind === 'steps' && drawn.kind === 'steps') {
    return {
      ...base,
      steps: base.steps.map((step, index) =>
        index === 0
          ? {
              ...step,
              ...(step.from === undefined ? {} : { from: Math.max(step.from, drawn.steps[0]?.from ?? 0) }),
            }
          : step,
      ),
    };
  }
  if (base.kind === 'options' && drawn.kind === 'options') return { ...base, shares: drawn.shares };
  if (base.kind === 'periods' && drawn.kind === 'periods' && base.each.kind === drawn.each.kind) return drawn;
  return base;
}
