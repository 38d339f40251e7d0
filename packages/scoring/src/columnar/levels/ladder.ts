import { evaluate, type Value } from '@tieuchi/criteria/formula';
import type { CompiledTarget } from '../../model/targets.ts';
import { byteAt } from '../numbers/at.ts';
import { codeOf, compileCondition } from '../numbers/condition.ts';
import { onlyCodes } from '../numbers/quotient.ts';
import { assignedLadder } from './assigned-ladder.ts';
import { type Ladder, sameForAll } from './decided.ts';
import { alike, type LadderContext } from './ladder-context.ts';
import { minimaLadder } from './minima-ladder.ts';
import { mixedLadder } from './mixed-ladder.ts';

/** Compiles the targets of one class of unit; undefined for what is not computed on columns. */
export function compileLadder(
  targets: readonly CompiledTarget[],
  context: LadderContext,
): Ladder | undefined {
  const { patterns, size } = context;
  const asked = targets.filter(({ kind }) => kind !== 'leftOut');
  const [only] = asked;
  if (only === undefined) return sameForAll(patterns.apart(targets), size);
  if (asked.every(({ kind }) => kind === 'minimum')) return minimaLadder(targets, context);
  if (asked.every(({ kind }) => kind === 'yes')) return yesLadder(targets, context);
  const assigned =
    asked.length === 1 && only.kind === 'assigned' ? assignedLadder(targets, only, context) : undefined;
  return assigned ?? mixedLadder(targets, context);
}

const CODES = 8;

/** Yes at one level or more: the pattern follows from the one truth value. */
function yesLadder(
  targets: readonly CompiledTarget[],
  { measure, lookup, patterns, bounds, size }: LadderContext,
): Ladder | undefined {
  if (measure === undefined) return undefined;
  const { expression } = measure;
  const column = onlyCodes(expression, lookup);
  if (column !== undefined) {
    const { codes, entries, name } = column;
    const numbers = entries.map(({ value }) =>
      alike(targets, patterns, codeOf(evaluate(expression, (read) => (read === name ? value : NOTHING)))),
    );
    const decided = { codes, numbers };
    return () => decided;
  }
  const condition = compileCondition(expression, lookup, bounds);
  if (condition === undefined) return undefined;
  const numbers = Array.from({ length: CODES }, (_, code) => alike(targets, patterns, code));
  const codes = new Int32Array(size);
  const decided = { codes, numbers };
  return () => {
    const found = condition();
    for (let unit = 0; unit < codes.length; unit += 1) codes[unit] = byteAt(found, unit);
    return decided;
  };
}

const NOTHING: Value = { kind: 'undefined' };
