import type { Relation, SetComparison } from '@tieuchi/criteria/compare';
import type { Standing } from '../../src/model/standing.ts';
import { type Fared, fareUnder, inWords } from './fared.ts';
import type { FieldPair } from './field-pairs.ts';
import type { SmallRound } from './small-responses.ts';

function isSeen(relation: Relation): boolean {
  return relation !== 'kept' && relation !== 'reworded';
}

/** What a comparison says departs, by name. */
export function departing({ criteria, groups, outcome }: SetComparison): Map<string, Relation> {
  const parts: [string, Relation][] = [
    ...criteria.map(({ id, relation }): [string, Relation] => [`criterion ${id}`, relation]),
    ...groups.map(({ id, relation }): [string, Relation] => [`group ${id}`, relation]),
    ['outcome', outcome.relation],
  ];
  return new Map(parts.filter(([, relation]) => isSeen(relation)));
}

/** How much of a criterion a unit has, to compare it: undefined where it does not count, so that nothing can be said. */
function gainOf(before: Standing, after: Standing): readonly number[] {
  const [first, second] = [before.points, after.points];
  if (first !== undefined && second !== undefined) {
    if (!first.counted || !second.counted || first.state === 'notApplicable') return [];
    if (second.state === 'notApplicable' || first.max.n < 0n !== second.max.n < 0n) return [];
    return [second.share.compare(first.share) * (first.max.n < 0n ? -1 : 1)];
  }
  if (before.levels.length !== after.levels.length) return [];
  return before.levels.map((level, index) => {
    const other = after.levels[index];
    const accepts = (own: typeof level | undefined) =>
      Number(own === undefined || !own.applicable || own.met);
    return accepts(other) - accepts(level);
  });
}

/** Gains and losses of a unit in what one part decides. */
function gains(part: string, before: Fared, after: Fared): readonly number[] {
  if (part.startsWith('criterion ')) {
    const id = part.slice('criterion '.length);
    const [first, second] = [before.criteria.get(id), after.criteria.get(id)];
    return first === undefined || second === undefined ? [] : gainOf(first, second);
  }
  if (before.points !== undefined && after.points !== undefined) {
    return [after.points.total.compare(before.points.total), after.points.band - before.points.band];
  }
  return [...before.reached].flatMap(([id, reached]) => {
    const other = after.reached.get(id);
    return other === undefined ? [] : [Number(other) - Number(reached)];
  });
}

function changedCriteria(before: Fared, after: Fared): string[] {
  return [...before.criteria].flatMap(([id, standing]) => {
    const other = after.criteria.get(id);
    return other !== undefined && inWords(standing) !== inWords(other) ? [id] : [];
  });
}

/** What a comparison says that a small round does not bear out. */
export interface Contradiction {
  readonly said: ReadonlyMap<string, Relation>;
  /** `unseen`: somebody fares differently and nothing departs; `criteria`: one that is kept, and no group or outcome departs. */
  readonly what: 'unseen' | 'criteria' | 'direction';
  readonly of?: readonly string[];
  readonly is: readonly [before: string, after: string];
  readonly response: SmallRound['responses'][number] | undefined;
  readonly suspended: SmallRound['suspended'];
}

/** Holds a comparison against what a round comes to under both sets; `isDifferent`: somebody fares differently. */
export function heldAgainst(
  { base, other }: FieldPair,
  round: SmallRound,
  said: ReadonlyMap<string, Relation>,
): { isDifferent: boolean; contradictions: Contradiction[] } {
  const [before, after] = [fareUnder(base, round), fareUnder(other, round)];
  const [only, ...more] = said;
  const contradictions: Contradiction[] = [];
  let isDifferent = false;
  for (const [index, first] of before.entries()) {
    const second = after[index];
    if (second === undefined) throw new Error('as many units');
    const found = {
      said,
      is: [first.result, second.result] as const,
      response: round.responses[index],
      suspended: round.suspended,
    };
    const moved = changedCriteria(first, second);
    const differs = first.result !== second.result || moved.length > 0;
    isDifferent ||= differs;
    if (differs && said.size === 0) contradictions.push({ ...found, what: 'unseen' });
    const unseen = moved.filter((id) => !said.has(`criterion ${id}`));
    const isByTheWhole = [...said.keys()].some((part) => !part.startsWith('criterion '));
    if (unseen.length > 0 && !isByTheWhole) contradictions.push({ ...found, what: 'criteria', of: unseen });
    const type = round.responses[index]?.unit.type;
    const isAssessed = [base, other].every(({ unitTypes }) => !type || unitTypes?.includes(type) !== false);
    if (only === undefined || more.length > 0 || !isAssessed) continue;
    const [part, relation] = only;
    const isAgainst = gains(part, first, second).some((gain) =>
      relation === 'tightened' ? gain > 0 : relation === 'loosened' && gain < 0,
    );
    if (isAgainst) contradictions.push({ ...found, what: 'direction' });
  }
  return { isDifferent, contradictions };
}
