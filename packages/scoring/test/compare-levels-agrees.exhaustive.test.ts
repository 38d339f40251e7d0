import { compareSets } from '@tieuchi/criteria/compare';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type {
  CriteriaSet,
  Criterion,
  IfUndefined,
  LevelTargets,
  Target,
  UnitType,
} from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSet } from '../src/compile/compile-set.ts';
import { judgeDossiers } from '../src/judge/judge-dossiers.ts';
import { openDossier } from '../src/read/open-dossier.ts';
import { smallAnswers } from '../src/testing/small-answers.ts';
import { setOf } from '../src/testing/small-set.ts';
import { checklistDrafts, choiceDrafts, type Drafts, flagDrafts, ratioDrafts } from './compare-drafts.ts';

const CLASSES = ['nong-thon', 'do-thi'];
const TYPES: UnitType[] = ['xa', 'phuong', 'thi-tran'];
const LEVELS = ['mot', 'hai', 'ba'];

function setWith(criterion: Criterion, levels: readonly string[]): CriteriaSet {
  return setOf(
    [criterion],
    levels.map((id) => ({ id, name: id })),
    {
      unitClasses: [
        { id: 'nong-thon', name: 'Nông thôn', types: ['xa'] },
        { id: 'do-thi', name: 'Đô thị', types: ['phuong', 'dac-khu'] },
      ],
      profile: [{ id: 'p', kind: 'count', name: 'Dân số' }],
    },
  );
}

/** Whether each level accepts: it does not count there, or its target is met. By level id. */
function acceptedBy(set: CriteriaSet): (response: UnitResponse) => Map<string, boolean> {
  const compiled = compileSet(set);
  const ids = set.outcome.kind === 'levels' ? set.outcome.levels.map(({ id }) => id) : [];
  return (response) => {
    const dossier = openDossier(compiled, response);
    judgeDossiers(compiled, [dossier], { suspended: new Set(), peers: { kind: 'unknown' } });
    const standings = dossier.standings.get('x')?.levels ?? [];
    // A criterion that is asked for information counts at no level.
    return new Map(
      ids.map((id, index) => {
        const standing = standings[index];
        return [id, standing === undefined || !standing.applicable || standing.met];
      }),
    );
  };
}

function targetOf(drafts: Drafts): fc.Arbitrary<Target> {
  const condition = fc.constantFrom(...drafts.conditions).map((when): Target => ({ when }));
  const rest: fc.Arbitrary<Target>[] = drafts.isNumber
    ? [
        fc.constantFrom(...drafts.thresholds),
        fc.constantFrom(...drafts.thresholds),
        fc.constantFrom<Target[]>(
          { assigned: true },
          { assigned: true, default: 60 },
          { assigned: true, default: 1 },
        ),
      ]
    : [fc.constant<Target>(true)];
  return fc.oneof(fc.constant<Target>(null), condition, ...rest);
}

interface Draft {
  readonly measure: string | undefined;
  readonly common: LevelTargets;
  readonly urban: LevelTargets | undefined;
  readonly ifUndefined: IfUndefined;
  readonly mayDeclareNotApplicable: boolean;
  readonly classes: string[] | undefined;
  readonly when: string | undefined;
  readonly levels: readonly string[];
  readonly isRuled: boolean;
}

function draftOf(drafts: Drafts): fc.Arbitrary<Draft> {
  const targets = fc.array(targetOf(drafts), { minLength: 3, maxLength: 3 });
  const rarely = <T>(value: fc.Arbitrary<T>) =>
    fc.option(value, { nil: undefined, freq: 4 }).map((own) => own);
  return fc.record({
    measure: fc.constantFrom(...drafts.measures),
    common: targets,
    urban: fc.option(targets, { nil: undefined }),
    ifUndefined: fc.constantFrom<IfUndefined[]>('undefined', 'undefined', 'full', 'zero', 'notApplicable'),
    mayDeclareNotApplicable: fc.boolean(),
    classes: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(['nong-thon'], ['do-thi'], CLASSES) },
    ),
    when: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('p >= 1', 'p > 0', 'p >= 2', 'not (p < 1)', 'p < 1') },
    ),
    levels: rarely(fc.constantFrom(['mot', 'hai'], ['hai', 'ba'], ['mot', 'ba'])).map((own) =>
      own !== undefined && own.length === 2 ? own : LEVELS,
    ),
    isRuled: fc.nat(12).map((own) => own > 0),
  });
}

function criterionOf(drafts: Drafts, draft: Draft): Criterion {
  const at = (targets: LevelTargets) => draft.levels.map((id) => targets[LEVELS.indexOf(id)] ?? null);
  const { common, urban, classes, when, measure } = draft;
  const targets = urban === undefined ? at(common) : { 'nong-thon': at(common), 'do-thi': at(urban) };
  return {
    id: 'x',
    code: 'X',
    group: 'g',
    name: 'Tiêu chí',
    inputs: drafts.inputs,
    ...(measure === undefined ? {} : { measure }),
    ...(draft.isRuled ? { rule: { kind: 'levels', targets } } : {}),
    ifUndefined: draft.ifUndefined,
    mayDeclareNotApplicable: draft.mayDeclareNotApplicable,
    ...(classes === undefined && when === undefined
      ? {}
      : {
          appliesTo: {
            ...(classes === undefined ? {} : { unitClasses: classes }),
            ...(when === undefined ? {} : { when }),
          },
        }),
  };
}

/** A draft and one derived from it: each part is taken over or drawn anew. */
function pairOf(drafts: Drafts): fc.Arbitrary<[Draft, Draft]> {
  const draft = draftOf(drafts);
  return fc
    .tuple(draft, draft, fc.array(fc.nat(3), { minLength: 11, maxLength: 11 }))
    .map(([base, drawn, dice]): [Draft, Draft] => {
      const is = (place: number) => dice[place] === 0;
      const mixed = (first: LevelTargets, second: LevelTargets) =>
        first.map((kept, index) => (is(index) ? (second[index] ?? null) : kept));
      return [
        base,
        {
          measure: is(3) ? drawn.measure : base.measure,
          common: mixed(base.common, drawn.common),
          urban: is(4) ? drawn.urban : base.urban && mixed(base.urban, drawn.common),
          ifUndefined: is(5) ? drawn.ifUndefined : base.ifUndefined,
          mayDeclareNotApplicable: is(6) ? drawn.mayDeclareNotApplicable : base.mayDeclareNotApplicable,
          classes: is(7) ? drawn.classes : base.classes,
          when: is(8) ? drawn.when : base.when,
          levels: is(9) ? drawn.levels : base.levels,
          isRuled: is(10) ? drawn.isRuled : base.isRuled,
        },
      ];
    });
}

/** Every small dossier: answer, type of unit, assigned target, profile. Only what the drafts look at varies. */
function responsesTo(drafts: Drafts, [base, other]: [Draft, Draft]): UnitResponse[] {
  const targets = [base, other].flatMap(({ common, urban = [] }) => [...common, ...urban]);
  const isAssigned = targets.some(
    (target) => typeof target === 'object' && target !== null && 'assigned' in target,
  );
  const isConditional = base.when !== undefined || other.when !== undefined;
  const assigned = isAssigned ? [undefined, 1, 60] : [undefined];
  const profiles = isConditional ? [undefined, 0, 1, 2] : [undefined];
  return smallAnswers(drafts.inputs, 3).flatMap((answer) =>
    TYPES.flatMap((type) =>
      assigned.flatMap((target) =>
        profiles.map((p) => ({
          unit: { code: 'U', type },
          answers: { x: answer },
          ...(target === undefined ? {} : { targets: { x: target } }),
          ...(p === undefined ? {} : { profile: { p } }),
        })),
      ),
    ),
  );
}

function sameLevels([base, other]: [Draft, Draft]): boolean {
  return base.levels.join() === other.levels.join();
}

function holdsAgainstScorer(
  drafts: Drafts,
  pair: [Draft, Draft],
  tally: { runs: number; decided: number },
): void {
  const [before, after] = pair.map((draft) => setWith(criterionOf(drafts, draft), draft.levels));
  if (before === undefined || after === undefined) return;
  const [result] = compareSets(before, after).criteria;
  if (result === undefined) throw new Error('nothing compared');
  const accepts = { before: acceptedBy(before), after: acceptedBy(after) };
  const seen: { looser?: UnitResponse; tighter?: UnitResponse } = {};
  const { relation, witness, undecided, needsReason } = result;
  let isTrue = witness === undefined;
  for (const response of responsesTo(drafts, pair)) {
    const [first, second] = [accepts.before(response), accepts.after(response)];
    for (const [level, was] of first) {
      const is = second.get(level);
      if (is === undefined) continue;
      if (is && !was) seen.looser ??= response;
      if (was && !is) seen.tighter ??= response;
    }
  }
  for (const type of witness === undefined ? [] : TYPES) {
    const { answer, level = '' } = witness ?? { answer: {} };
    const response: UnitResponse = {
      unit: { code: 'U', type },
      answers: { x: JSON.parse(JSON.stringify(answer)) },
    };
    const [was, is] = [accepts.before(response).get(level), accepts.after(response).get(level)];
    if (was === witness?.before && is === witness?.after) isTrue = true;
  }
  tally.runs += 1;
  if (undecided !== true) tally.decided += 1;
  const one = { pair, relation, witness };
  if (relation !== 'loosened' && relation !== 'changed') {
    expect({ ...one, looser: seen.looser }).toEqual({ ...one, looser: undefined });
  }
  if (relation !== 'tightened' && relation !== 'changed') {
    expect({ ...one, tighter: seen.tighter }).toEqual({ ...one, tighter: undefined });
  }
  if (seen.looser !== undefined) expect({ ...one, needsReason }).toEqual({ ...one, needsReason: true });
  expect({ ...one, isTrue }).toEqual({ ...one, isTrue: true });
  const isMixed = relation === 'changed' && undecided !== true && sameLevels(pair);
  if (witness === undefined && (relation === 'loosened' || isMixed)) {
    expect({ ...one, looser: seen.looser }).toEqual({ ...one, looser: expect.anything() });
  }
  if (witness === undefined && (relation === 'tightened' || isMixed)) {
    expect({ ...one, tighter: seen.tighter }).toEqual({ ...one, tighter: expect.anything() });
  }
  if (witness === undefined) return;
  expect(witness.before).not.toBe(witness.after);
  if (relation === 'loosened') expect({ ...one, after: witness.after }).toEqual({ ...one, after: true });
  if (relation === 'tightened') expect({ ...one, before: witness.before }).toEqual({ ...one, before: true });
}

const rows: [title: string, drafts: Drafts, least: number][] = [
  ['a ratio', ratioDrafts, 0.6],
  ['yes or no', flagDrafts, 0.7],
  ['a choice', choiceDrafts, 0.6],
  ['a checklist', checklistDrafts, 0.6],
];

describe('compareSets against the scorer on every small dossier of levels', () => {
  it.each(rows)(
    '%s: proofs hold, witnesses are true',
    (_, drafts, least) => {
      const tally = { runs: 0, decided: 0 };
      fc.assert(
        fc.property(pairOf(drafts), (pair) => holdsAgainstScorer(drafts, pair, tally)),
        { seed: 6, numRuns: 120 },
      );
      expect(tally.decided / tally.runs).toBeGreaterThan(least);
    },
    120_000,
  );
});
