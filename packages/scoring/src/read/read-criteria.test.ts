import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { Criterion, IfUndefined, Input, PointsOutcome, Rule } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { freezePeers } from '../freeze-peers.ts';
import type { CriterionResult } from '../model/result.ts';
import { type RoundOptions, scoreResponse, scoreResponses } from '../score.ts';
import { disagreements } from '../testing/columnar-agreement.ts';
import { anyAnswers, pointsSet, scored } from '../testing/points-set.ts';
import { lone, ratio, responseOf, setOf } from '../testing/small-set.ts';

type Read = 'measure' | 'points' | 'share';

/** Reads a figure of `s`; its own points come from nothing else. */
function reader(value: Read, more: Partial<Criterion> = {}): Criterion {
  const from: Input['from'] = { kind: 'criterion', criterion: 's', value };
  return scored(
    { kind: 'allOrNothing', max: 5, at: 1 },
    {
      id: 'q',
      code: 'Q',
      inputs: [{ id: 'value', kind: 'number', name: 'Kết quả của S', from }],
      measure: 'value',
      ...more,
    },
  );
}

const source = (more: Partial<Criterion> = {}) =>
  scored({ kind: 'linear', max: 10, fullAt: 100 }, { id: 's', code: 'S', ...more });

interface Case {
  readonly source?: Partial<Criterion>;
  readonly answer?: object;
  readonly suspended?: RoundOptions;
  readonly response?: Partial<UnitResponse>;
}

const profile: Input[] = [{ id: 'dan', kind: 'count', name: 'Dân số' }];
const unitClasses = [
  { id: 'lang', name: 'Làng', types: ['xa' as const] },
  { id: 'pho', name: 'Phố', types: ['phuong' as const] },
];

function readFrom(value: Read, one: Case, ifUndefined: IfUndefined, outcome: Partial<PointsOutcome> = {}) {
  const set = pointsSet([source(one.source), reader(value, { ifUndefined })], outcome, {
    profile,
    unitClasses,
  });
  const answers = anyAnswers({ s: one.answer ?? { a: 60, b: 100 } });
  const { criteria } = scoreResponse(set, responseOf(answers, one.response), one.suspended);
  return criteria.find(({ id }) => id === 'q');
}

const apart: [string, Case][] = [
  [
    'declared',
    {
      source: { mayDeclareNotApplicable: true },
      answer: { a: 60, b: 100, notApplicable: true, reason: 'x' },
    },
  ],
  ['not for its class', { source: { appliesTo: { unitClasses: ['pho'] } } }],
  [
    'excluded by the profile',
    { source: { appliesTo: { when: 'dan > 100' } }, response: { profile: { dan: 7 } } },
  ],
  ['suspended', { suspended: { suspended: ['s'] } }],
  ['suspended, over nothing', { suspended: { suspended: ['s'] }, answer: { a: 0, b: 0 } }],
  ['by a division by zero', { source: { ifUndefined: 'notApplicable' }, answer: { a: 0, b: 0 } }],
];
const values: Read[] = ['measure', 'points', 'share'];
const policies: NonNullable<PointsOutcome['notApplicable']>[] = ['zero', 'full', 'leaveOut', 'rescale'];

describe('I3 what does not apply feeds nobody', () => {
  it.each(apart.flatMap(([title, one]) => values.map((value) => [title, value, one] as const)))(
    'I3 S3 S10 %s: its %s is missing',
    (_title, value, one) => {
      for (const notApplicable of policies) {
        const found = readFrom(value, one, 'full', { notApplicable });
        expect([found?.state, found?.points, found?.problems]).toEqual(['missing', 0, ['missing']]);
        expect(found).not.toHaveProperty('exact');
      }
    },
  );

  it.each(values)('I3 what is undefined stays undefined: its %s', (value) => {
    const nothing = { answer: { a: 0, b: 0 } };
    expect(readFrom(value, nothing, 'full')).toMatchObject({ state: 'value', points: 5 });
    expect(readFrom(value, nothing, 'undefined')).toMatchObject({ state: 'undefined', points: null });
  });

  it.each<[string, Case, string]>([
    ['a figure', {}, '60'],
    ['applies since the profile cannot tell', { source: { appliesTo: { when: 'dan > 100' } } }, '60'],
  ])('I3 %s stays', (_title, one, exact) => {
    expect(readFrom('measure', one, 'undefined')).toMatchObject({ state: 'value', exact });
  });

  it.each<[string, Partial<Criterion>, Partial<UnitResponse>, string]>([
    ['suspended', {}, {}, 'missing'],
    [
      'left out at every level for its class',
      { rule: { kind: 'levels', targets: { lang: [null], pho: [9] } } },
      {},
      'missing',
    ],
    ['without a target for its class', { rule: { kind: 'levels', targets: { pho: [9] } } }, {}, 'value'],
    ['without an assigned target', { rule: { kind: 'levels', targets: [{ assigned: true }] } }, {}, 'value'],
  ])('I3 S3 S7 levels: %s', (title, more, response, state) => {
    const from: Input['from'] = { kind: 'criterion', criterion: 's' };
    const user = lone({ id: 'value', kind: 'percent', name: 'S', from }, [50], { ifUndefined: 'full' });
    const set = setOf([{ ...ratio([50]), id: 's', code: 'S', ...more }, user], 1, { unitClasses });
    const suspended = title === 'suspended' ? ['s'] : [];
    const { criteria } = scoreResponse(set, responseOf({ s: { a: 60, b: 100 } }, response), { suspended });
    expect([criteria[1]?.state, criteria[1]?.met]).toEqual([state, state === 'value']);
  });
});

describe('P22 what reads a provisional figure is provisional', () => {
  const rule: Rule & { kind: 'peers' } = { kind: 'peers', max: 10, method: 'minMax' };
  const compared = scored(rule, {
    id: 's',
    code: 'S',
    measure: 'a',
    inputs: [{ id: 'a', kind: 'count', name: 'A' }],
  });
  const chain = scored(
    { kind: 'linear', max: 4, fullAt: 10 },
    {
      id: 't',
      code: 'T',
      inputs: [{ id: 'value', kind: 'number', name: 'Q', from: { kind: 'criterion', criterion: 'q' } }],
      measure: 'value',
    },
  );
  const information: Criterion = {
    id: 'u',
    code: 'U',
    group: 'g',
    name: 'U',
    inputs: chain.inputs,
    measure: 'value',
  };
  const unit = (code: string, a: number | null): UnitResponse =>
    responseOf({ s: { a } }, { unit: { code, type: 'xa' } });
  const states = ({ criteria }: { criteria: CriterionResult[] }) =>
    criteria.map(({ state }) => state).join(' ');

  it.each<[Read, string]>([
    ['points', 'provisional provisional provisional provisional'],
    ['share', 'provisional provisional provisional provisional'],
    ['measure', 'provisional value value value'],
  ])('P22 I3 its %s: %s', (value, expected) => {
    const set = pointsSet([compared, reader(value), chain, information]);
    const responses = [unit('A', 8), unit('B', 4)];
    const [open] = scoreResponses(set, responses);
    expect(open && states(open)).toBe(expected);
    expect(open?.outcome).toMatchObject({ provisional: true });
    const [closed] = scoreResponses(set, responses, { frozen: true });
    expect(closed && states(closed)).toBe('value value value value');
    expect(closed?.outcome).not.toHaveProperty('provisional');
    const stored = scoreResponse(set, unit('A', 8), { peers: freezePeers(set, responses) });
    expect(states(stored)).toBe('value value value value');
  });

  it.each(['full', 'zero', 'notApplicable', 'undefined'] as const)(
    'P22 no points yet where nobody is known: ifUndefined %s gives nothing',
    (ifUndefined) => {
      const set = pointsSet([compared, reader('points', { ifUndefined }), chain, information]);
      const { criteria, outcome } = scoreResponse(set, unit('A', 8));
      expect(criteria.map(({ state, points }) => [state, points])).toEqual([
        ['provisional', null],
        ['provisional', null],
        ['provisional', null],
        ['provisional', undefined],
      ]);
      expect(criteria[1]?.problems).toEqual([]);
      expect(outcome).toMatchObject({ points: 0, provisional: true });
    },
  );

  it('P22 S1 an answer of its own that is missing goes before', () => {
    const inputs: Input[] = [...reader('points').inputs, { id: 'b', kind: 'count', name: 'B' }];
    const set = pointsSet([compared, reader('points', { inputs, measure: 'value / b' })]);
    expect(states(scoreResponse(set, unit('A', 8)))).toBe('provisional missing');
    const decides = reader('points', {
      inputs,
      rule: { kind: 'allOrNothing', max: 5, when: 'value > 1 and b > 3' },
    });
    expect(states(scoreResponse(pointsSet([compared, decides]), unit('A', 8)))).toBe('provisional missing');
  });

  it('P22 I1 what is typed is not provisional', () => {
    const set = pointsSet([compared, reader('points')]);
    const typed = responseOf({ s: { a: 8 }, q: { value: 3 } });
    expect(states(scoreResponse(set, typed))).toBe('provisional value');
  });

  it('P6 P22 provisional where it hangs on others whether an exception would earn less', () => {
    const inputs: Input[] = [...compared.inputs, { id: 'x', kind: 'boolean', name: 'X' }];
    const excepted: Rule = { ...rule, exceptions: [{ when: 'x', share: 0.5 }] };
    const set = pointsSet([{ ...compared, inputs, rule: excepted }]);
    const [high] = scoreResponses(set, [unit('A', 8), unit('B', 4)]);
    const [low] = scoreResponses(set, [unit('A', 8), unit('B', 40)]);
    expect([high, low].map((one) => one && states(one))).toEqual(['missing', 'provisional']);
    expect([high, low].map((one) => one?.outcome)).toMatchObject([
      { provisional: true },
      { provisional: true },
    ]);
    expect(disagreements(set, [unit('A', 8), unit('B', 4), unit('C', 40), unit('D', null)])).toEqual([]);
  });

  it('E5 frozen only where the peers are', () => {
    const set = pointsSet([{ ...compared, mayDeclareNotApplicable: true }]);
    const responses = [
      unit('A', 8),
      unit('B', 4),
      unit('C', null),
      responseOf({ s: { notApplicable: true, reason: 'x' } }, { unit: { code: 'D', type: 'xa' } }),
    ];
    const frozen = (options: { frozen?: boolean }) =>
      scoreResponses(set, responses, options).map(
        ({ criteria }) => criteria[0]?.explanation.points?.peers?.frozen,
      );
    expect(frozen({})).toEqual([false, false, false, false]);
    expect(frozen({ frozen: true })).toEqual([true, true, true, true]);
    const peers = freezePeers(set, responses);
    for (const response of responses) {
      const [one] = scoreResponse(set, response, { peers }).criteria;
      expect(one?.explanation.points?.peers?.frozen).toBe(true);
    }
  });
});
