import { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../formula/formula.ts';
import type { Effort } from '../effort.ts';
import type { Claim, Verdict } from '../verdict.ts';
import { AnswerSpace } from './answer-space.ts';
import { Containments } from './containment.ts';
import type { Question } from './question.ts';
import { lengthOf, type Reading } from './reading.ts';
import { shareOf } from './share-of.ts';
import { findAnswer } from './witness-search.ts';

/** One pair of readings with the words that a witness for it needs. */
export interface ReadingPair {
  readonly base: Reading;
  readonly other: Reading;
  readonly level?: string;
}

/** What is asked, and what is expected of plausible answers. */
export interface AnswersAsked {
  readonly questions: ReadonlyMap<string, Question>;
  readonly expected: readonly Expression[];
  readonly effort: Effort;
}

/** Compares readings over the answers to the same questions. */
export class Comparer {
  private readonly containments: Containments;
  private readonly expected: readonly Expression[];
  private readonly effort: Effort;

  constructor(answers: AnswersAsked) {
    this.containments = new Containments(new AnswerSpace(answers.questions), answers.effort);
    this.expected = answers.expected;
    this.effort = answers.effort;
  }

  /** Makes all readings known; to be called once, before the first comparison. */
  announce(pairs: readonly ReadingPair[]): void {
    for (const { base, other } of pairs) {
      this.containments.announce(base);
      this.containments.announce(other);
    }
  }

  /** Both claims about a pair, each proven, shown to be false by an example, or left open. */
  compare(pair: ReadingPair): Verdict {
    return { notLooser: this.settle(pair, 'notLooser'), notTighter: this.settle(pair, 'notTighter') };
  }

  /** One claim about a pair, proven or shown to be false. */
  settle(pair: ReadingPair, claim: keyof Verdict): Claim {
    const proven = this.prove(pair, claim);
    return proven.state === 'proven' ? proven : this.refutation(pair, claim === 'notLooser' ? 1 : -1);
  }

  /** One claim about a pair, proven or left open: no example is looked for. */
  prove({ base, other }: ReadingPair, claim: keyof Verdict): Claim {
    return claim === 'notLooser' ? this.proof(other, base) : this.proof(base, other);
  }

  private proof(lower: Reading, upper: Reading): Claim {
    return { state: this.containments.atMost(lower, upper).isProven ? 'proven' : 'open' };
  }

  /** An answer to which the other set gives more (1) or less (-1) than the base. */
  private refutation(pair: ReadingPair, sign: 1 | -1): Claim {
    const [lower, upper] = sign === 1 ? [pair.other, pair.base] : [pair.base, pair.other];
    const { counters } = this.containments.atMost(lower, upper);
    const { space } = this.containments;
    let shares: { before: Rational; after: Rational } | undefined;
    const answer = findAnswer(space, {
      expected: this.expected,
      effort: this.effort,
      unitsPerTry: 20 + lengthOf(pair.base) + lengthOf(pair.other),
      counters,
      wanted: (lookup) => {
        const before = shareOf(pair.base, lookup);
        const after = shareOf(pair.other, lookup);
        if (before === undefined || after === undefined || after.compare(before) !== sign) return false;
        shares = { before, after };
        return true;
      },
    });
    if (answer === undefined || shares === undefined) return { state: 'open' };
    const { before, after } = shares;
    const isFull = (share: Rational) => share.compare(Rational.ONE) >= 0;
    const binary = [before, after].every((share) => share.isZero() || share.equals(Rational.ONE));
    const state = { answer, before: isFull(before), after: isFull(after) };
    if (pair.level !== undefined) return { state: 'refuted', witness: { ...state, level: pair.level } };
    if (binary) return { state: 'refuted', witness: state };
    return {
      state: 'refuted',
      witness: { ...state, shares: { before: before.toString(), after: after.toString() } },
    };
  }
}
