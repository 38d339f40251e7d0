import { Rational } from '../../exact/rational.ts';
import { evaluate, type Value } from '../../formula/formula.ts';
import type { Reading } from './reading.ts';
import { shareOfOptions, shareOfParts, silencedShare } from './shares.ts';

const MISSING: Value = { kind: 'missing' };

/** The exact share that a reading gives an answer; undefined where the criterion is left out. */
export function shareOf(reading: Reading, lookup: (name: string) => Value): Rational | undefined {
  switch (reading.kind) {
    case 'share':
      return reading.share;
    case 'leftOut':
      return undefined;
    case 'when': {
      const condition = evaluate(reading.condition, lookup);
      if (condition.kind !== 'boolean') {
        const branch = condition.kind === 'missing' ? reading.missing : reading.undefined;
        return shareOf(branch ?? reading.otherwise, lookup);
      }
      return shareOf(condition.value ? reading.holding : reading.otherwise, lookup);
    }
    case 'measured': {
      const { kind } = evaluate(reading.measure, lookup);
      const branch = kind === 'missing' || kind === 'undefined' ? reading[kind] : reading.value;
      return shareOf(branch, lookup);
    }
    case 'line': {
      const measure = evaluate(reading.measure, lookup);
      if (measure.kind !== 'number') return Rational.ZERO;
      return measure.value.times(reading.slope).plus(reading.offset);
    }
    case 'options':
      return shareOfOptions(reading.options, lookup(reading.options.input));
    case 'parts':
      return shareOfParts(
        reading.parts.map(({ max, reading: part }) => ({ max, share: shareOf(part, lookup) })),
        reading.whole,
      );
    case 'unanswered': {
      const { name: unanswered } = reading;
      return shareOf(reading.reading, (name) => (name === unanswered ? MISSING : lookup(name)));
    }
    case 'silenced':
      return silencedShare(shareOf(reading.reading, lookup), reading);
    case 'most': {
      let most: Rational | undefined;
      for (const part of reading.readings) {
        const share = shareOf(part, lookup);
        if (share !== undefined && (most === undefined || share.compare(most) > 0)) most = share;
      }
      return most;
    }
  }
}
