import { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../formula/formula.ts';
import type { Exceptions } from '../../generated/types.ts';
import { numberExpression } from '../space/question.ts';
import { FULL, NOTHING, type Reading } from '../space/reading.ts';
import { clamped } from '../space/shares.ts';
import { readFormula } from './side.ts';

/** More exceptions than any printed row has; the rule behind them is read anew for each that may be open. */
const MOST_EXCEPTIONS = 6;

/** Puts silence in place of whatever earns more than open exceptions would. */
export type Silencing = (reading: Reading) => Reading;

/** Where a line passes the share of the open exception, that is a threshold of its measure. */
function silencedLine(line: Reading & { kind: 'line' }, above: Rational, penalty: boolean): Reading {
  const { measure, slope, offset } = line;
  const right = numberExpression(above.minus(offset).dividedBy(slope));
  const operator = slope.n > 0n !== penalty ? '>' : '<';
  const condition: Expression = { kind: 'comparison', operator, left: measure, right, start: 0, end: 0 };
  return { kind: 'when', condition, holding: penalty ? FULL : NOTHING, otherwise: line };
}

function silencing(open: Rational | undefined, penalty: boolean): Silencing {
  if (open === undefined) return (reading) => reading;
  const silenced = (reading: Reading): Reading => {
    switch (reading.kind) {
      case 'share': {
        const isStern = reading.share.compare(open) === (penalty ? -1 : 1);
        return isStern ? (penalty ? FULL : NOTHING) : reading;
      }
      case 'when': {
        const { missing, undefined: gap } = reading;
        return {
          ...reading,
          holding: silenced(reading.holding),
          otherwise: silenced(reading.otherwise),
          ...(missing === undefined ? {} : { missing: silenced(missing) }),
          ...(gap === undefined ? {} : { undefined: silenced(gap) }),
        };
      }
      case 'line':
        return reading.slope.isZero()
          ? silenced({ kind: 'share', share: reading.offset })
          : silencedLine(reading, open, penalty);
      case 'leftOut':
      case 'measured':
      case 'options':
      case 'parts':
      case 'silenced':
      case 'most':
      case 'unanswered':
        return { kind: 'silenced', reading, above: open, penalty };
    }
  };
  return silenced;
}

/** Of the shares of exceptions that cannot be told, the one that speaks against most. */
function sterner(open: Rational | undefined, share: Rational, penalty: boolean): Rational {
  if (open === undefined) return share;
  return share.compare(open) < 0 === penalty ? open : share;
}

/**
 * Puts exceptions in front of a rule, in order: the first that holds gives its share; one that lacks an answer silences whatever
 * earns more than it would. `body` gives the rule itself. Undefined where an exception or the rule cannot be followed.
 */
export function withExceptions(
  exceptions: Exceptions,
  penalty: boolean,
  body: (silenced: Silencing) => Reading | undefined,
): Reading | undefined {
  if (exceptions.length > MOST_EXCEPTIONS) return undefined;
  const known: { condition: Expression; share: Rational }[] = [];
  for (const { when, share } of exceptions) {
    const condition = readFormula(when);
    if (condition === undefined) return undefined;
    known.push({ condition, share: clamped(Rational.from(share)) });
  }
  const built = new Map<string, Reading | undefined>();
  const from = (index: number, open: Rational | undefined): Reading | undefined => {
    const key = `${index} ${open?.toString() ?? ''}`;
    if (!built.has(key)) built.set(key, build(index, open));
    return built.get(key);
  };
  const build = (index: number, open: Rational | undefined): Reading | undefined => {
    const silenced = silencing(open, penalty);
    const exception = known[index];
    if (exception === undefined) return body(silenced);
    const { condition, share } = exception;
    const otherwise = from(index + 1, open);
    const missing = from(index + 1, sterner(open, share, penalty));
    if (otherwise === undefined || missing === undefined) return undefined;
    return { kind: 'when', condition, holding: silenced({ kind: 'share', share }), otherwise, missing };
  };
  return from(0, undefined);
}
