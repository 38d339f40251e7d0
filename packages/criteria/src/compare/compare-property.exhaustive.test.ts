import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../exact/rational.ts';
import { type Expression, evaluate, parseFormula, type Value } from '../formula/formula.ts';
import type { CriteriaSet, Criterion, IfUndefined, Target } from '../generated/types.ts';
import { compareSets } from './compare-sets.ts';
import type { CriterionComparison, Relation, Witness } from './comparison.ts';

const LEVELS = ['mot', 'hai', 'ba'];

function setOf(criterion: Criterion): CriteriaSet {
  return {
    id: 'vn/thu',
    version: '1.0',
    name: 'Thử',
    outcome: { kind: 'levels', levels: LEVELS.map((id) => ({ id, name: id })) },
    groups: [{ id: 'g', code: 'I', name: 'Nhóm' }],
    criteria: [criterion],
  };
}

interface Draft {
  measure: string;
  targets: Target[];
  ifUndefined: IfUndefined;
  mayDeclareNotApplicable: boolean;
}

function criterionOf(draft: Draft): Criterion {
  return {
    id: 'i-1',
    code: 'I.1',
    group: 'g',
    name: 'Tỷ lệ',
    inputs: [
      { id: 'a', kind: 'count', name: 'Số đạt' },
      { id: 'b', kind: 'count', name: 'Tổng số' },
    ],
    measure: draft.measure,
    rule: { kind: 'levels', targets: draft.targets },
    ifUndefined: draft.ifUndefined,
    mayDeclareNotApplicable: draft.mayDeclareNotApplicable,
  };
}

const percent = fc.constantFrom(0, 20, 50, 60, 80, 100, 120);
const few = fc.integer({ min: 0, max: 4 });
const condition = fc.oneof(
  few.map((n) => `a >= ${n}`),
  few.map((n) => `not (a < ${n})`),
  few.map((n) => `b - a <= ${n}`),
  percent.map((t) => `100 * a / b >= ${t}`),
  percent.map((t) => `a / b * 10 > ${t / 10}`),
  fc.tuple(few, percent).map(([n, t]) => `a >= ${n} or 100 * a / b >= ${t}`),
  fc.tuple(few, percent).map(([n, t]) => `b >= ${n} and a * 100 / b >= ${t}`),
  fc.tuple(few, few).map(([n, m]) => `a >= ${n} and a + b >= ${m}`),
  fc.constantFrom('a == b', 'a + b == 0', 'a == 0 and b == 0', 'if(b == 0, a >= 1, 2 * a >= b)', 'filled(b)'),
);
const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 5, arbitrary: percent },
  { weight: 4, arbitrary: condition.map((when) => ({ when })) },
);
const draft: fc.Arbitrary<Draft> = fc.record({
  measure: fc.constantFrom('100 * a / b', 'a * 100 / b', 'a', '100 - 100 * a / b'),
  targets: fc.array(target, { minLength: 3, maxLength: 3 }),
  ifUndefined: fc.constantFrom<IfUndefined[]>('undefined', 'undefined', 'full', 'notApplicable', 'zero'),
  mayDeclareNotApplicable: fc.boolean(),
});
/** Two drafts that differ in a few places, as a base and what was derived from it do. */
const pairOfDrafts = fc
  .tuple(draft, draft, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
  .map(([base, own, take]): [Draft, Draft] => [
    base,
    {
      measure: take[3] === true && take[4] === true ? own.measure : base.measure,
      targets: base.targets.map((kept, index) =>
        take[index] === true ? (own.targets[index] ?? null) : kept,
      ),
      ifUndefined: take[4] === true ? own.ifUndefined : base.ifUndefined,
      mayDeclareNotApplicable: take[5] === true ? own.mayDeclareNotApplicable : base.mayDeclareNotApplicable,
    },
  ]);

type Answer = Witness['answer'];

const parsedTexts = new Map<string, Expression>();

function expressionOf(text: string): Expression {
  const known = parsedTexts.get(text);
  if (known !== undefined) return known;
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  parsedTexts.set(text, parsed.expression);
  return parsed.expression;
}

function readText(text: string, answer: Answer): Value {
  return evaluate(expressionOf(text), (name) => {
    const value = answer[name];
    return typeof value === 'number' ? { kind: 'number', value: Rational.of(value) } : { kind: 'missing' };
  });
}

/** The definition, without any algebra: model semantics, "Levels" and "States". */
function accepts(own: Draft, level: number, answer: Answer): boolean {
  if (own.targets[level] === null) return true;
  if (answer.notApplicable === true) return own.mayDeclareNotApplicable;
  const values = own.targets.slice(level).flatMap((goal): Value[] => {
    if (goal === null || goal === true || (typeof goal === 'object' && 'assigned' in goal)) return [];
    return [readText(typeof goal === 'number' ? `${own.measure} >= ${goal}` : goal.when, answer)];
  });
  if (values.some((value) => value.kind === 'boolean' && value.value)) return true;
  if (values.some((value) => value.kind === 'missing')) return false;
  const isUndefined = values.some((value) => value.kind === 'undefined');
  return isUndefined && (own.ifUndefined === 'full' || own.ifUndefined === 'notApplicable');
}

const numbers = [undefined, 0, 1, 2, 3, 4, 5, 6];
const answers: Answer[] = [{ notApplicable: true }];
for (const a of numbers) {
  for (const b of numbers)
    answers.push({ ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) });
}

/** Whether some small answer is accepted only by the other, only by the base. */
function bruteForce(base: Draft, other: Draft): { looser: boolean; tighter: boolean } {
  const found = { looser: false, tighter: false };
  for (const answer of answers) {
    for (const level of LEVELS.keys()) {
      const before = accepts(base, level, answer);
      const after = accepts(other, level, answer);
      if (after && !before) found.looser = true;
      if (before && !after) found.tighter = true;
    }
  }
  return found;
}

function compared(base: Draft, other: Draft): CriterionComparison {
  const [result] = compareSets(setOf(criterionOf(base)), setOf(criterionOf(other))).criteria;
  if (result === undefined) throw new Error('nothing compared');
  return result;
}

const mirror: Record<Relation, Relation> = {
  kept: 'kept',
  reworded: 'reworded',
  tightened: 'loosened',
  loosened: 'tightened',
  changed: 'changed',
  added: 'dropped',
  dropped: 'added',
  replaced: 'replaced',
};

describe('compareSets against brute force over answers with a, b in 0…6 or missing', () => {
  it('proves nothing that a small answer contradicts, and shows only true witnesses', () => {
    let decided = 0;
    let runs = 0;
    fc.assert(
      fc.property(pairOfDrafts, ([base, other]) => {
        const result = compared(base, other);
        const { looser, tighter } = bruteForce(base, other);
        const { relation, witness, undecided } = result;
        runs += 1;
        if (undecided !== true) decided += 1;
        if (relation === 'kept' || relation === 'reworded') {
          expect({ looser, tighter }).toEqual({ looser: false, tighter: false });
        }
        if (relation === 'tightened') expect(looser).toBe(false);
        if (relation === 'loosened') expect(tighter).toBe(false);
        if (['tightened', 'loosened'].includes(relation) || (relation === 'changed' && undecided !== true)) {
          expect(witness).toBeDefined();
        }
        if (looser) expect(result.needsReason).toBe(true);
        if (witness !== undefined) {
          const level = LEVELS.indexOf(witness.level ?? '');
          expect(accepts(base, level, witness.answer)).toBe(witness.before);
          expect(accepts(other, level, witness.answer)).toBe(witness.after);
          expect(witness.before).not.toBe(witness.after);
          if (relation === 'loosened') expect(witness.after).toBe(true);
          if (relation === 'tightened') expect(witness.before).toBe(true);
        }
      }),
      { seed: 7, numRuns: 1500 },
    );
    expect(decided / runs).toBeGreaterThan(0.9);
  });

  it('turns round when base and other change places', () => {
    fc.assert(
      fc.property(pairOfDrafts, ([base, other]) => {
        const there = compared(base, other);
        const back = compared(other, base);
        expect(back.relation).toBe(mirror[there.relation]);
        expect(back.undecided).toBe(there.undecided);
      }),
      { seed: 8, numRuns: 600 },
    );
  });

  it('keeps every criterion of a set compared with itself', () => {
    fc.assert(
      fc.property(draft, (own) => {
        const set = setOf(criterionOf(own));
        const result = compareSets(set, structuredClone(set));
        expect(result.summary.kept).toBe(1);
        expect(result.set).toEqual([]);
      }),
      { seed: 9, numRuns: 200 },
    );
  });
});
