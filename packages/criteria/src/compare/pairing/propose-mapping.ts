import type { CriteriaSet, Criterion } from '../../generated/types.ts';
import { sameInputs } from '../meaning.ts';
import { pairing } from './lineage.ts';

/** What speaks for a pair. `name`: how much of the weight of their words the names share, in whole percent. */
export interface Grounds {
  readonly name: number;
  readonly sameInputs: boolean;
  readonly sameUnit: boolean;
}

/** A criterion of the base that one of another set may speak of, for somebody to look at. */
export interface MappingProposal {
  readonly criterion: string;
  readonly base: string;
  readonly grounds: Grounds;
}

/** From how much on a pair is worth a look, in percent of the weight of the words. */
const LEAST = 30;
/** What same inputs and the same unit of measure add to it. */
const BONUS = { inputs: 10, unit: 5 };
/** A word that stands in one name only weighs this much; one in n names the nth part of it. */
const RARE = 1000;
const MOST_EACH = 3;

function wordsOf({ name }: Criterion): Set<string> {
  return new Set(
    name
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function unitOf(criterion: Criterion): string | undefined {
  return criterion.measureUnit?.normalize('NFC').trim().toLocaleLowerCase('vi');
}

/** Words that many names have ("tỷ lệ", "trên") say little about which criterion is meant. */
function weigher(sets: readonly CriteriaSet[]): (words: Iterable<string>) => number {
  const names = new Map<string, number>();
  for (const word of sets.flatMap(({ criteria }) => criteria.flatMap((one) => [...wordsOf(one)]))) {
    names.set(word, (names.get(word) ?? 0) + 1);
  }
  return (words) => [...words].reduce((sum, word) => sum + Math.floor(RARE / (names.get(word) ?? 1)), 0);
}

/**
 * For criteria of another set that no id pairs with the base: which of the base they may speak of, judged by names, inputs and units
 * of measure; at most three each, the best first. Proposals decide nothing: somebody says which are right.
 */
export function proposeMapping(base: CriteriaSet, other: CriteriaSet): MappingProposal[] {
  const isPair = pairing(base, other);
  const baseById = new Map(base.criteria.map((criterion) => [criterion.id, criterion]));
  const weigh = weigher([base, other]);
  const known = base.criteria.map((criterion) => ({ criterion, words: wordsOf(criterion) }));
  return other.criteria.flatMap((criterion) => {
    const twin = baseById.get(criterion.id);
    if (twin !== undefined && isPair(twin, criterion)) return [];
    const words = wordsOf(criterion);
    const ranked = known.map((candidate) => {
      const common = [...words].filter((word) => candidate.words.has(word));
      const all = weigh(words) + weigh(candidate.words);
      const name = all === 0 ? 0 : Math.floor((200 * weigh(common)) / all);
      const unit = unitOf(criterion);
      const grounds: Grounds = {
        name,
        sameInputs: sameInputs({ set: base, criterion: candidate.criterion }, { set: other, criterion }),
        sameUnit: unit !== undefined && unit === unitOf(candidate.criterion),
      };
      const rank = name + (grounds.sameInputs ? BONUS.inputs : 0) + (grounds.sameUnit ? BONUS.unit : 0);
      return { proposal: { criterion: criterion.id, base: candidate.criterion.id, grounds }, rank };
    });
    return ranked
      .filter(({ rank }) => rank >= LEAST)
      .sort((first, second) => second.rank - first.rank)
      .slice(0, MOST_EACH)
      .map(({ proposal }) => proposal);
  });
}
