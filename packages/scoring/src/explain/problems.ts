import { Rational } from '@tieuchi/criteria/exact';
import { evaluate, type Value } from '@tieuchi/criteria/formula';
import type { CompiledCriterion } from '../model/compiled.ts';
import type { Reading } from '../model/reading.ts';
import type { ProblemCode } from '../model/result.ts';
import type { Standing } from '../model/standing.ts';

const HUNDRED = Rational.of(100);

/** Everything that a reviewer should look at on one criterion, each code once; `failed` are its failed expectations. */
export function problemsOf(standing: Standing, failed: readonly string[]): ProblemCode[] {
  const { compiled, reading, state, targets } = standing;
  const problems = new Set(reading.problems);
  if (state === 'missing' && isUnanswered(compiled, reading)) problems.add('missing');
  if (state === 'undefined') problems.add('undefined');
  if (state === 'noTarget') problems.add(targets === undefined ? 'noTargetForUnitType' : 'noTarget');
  if (state === 'notApplicable') return [...problems];
  if (isAbove100(compiled, reading)) problems.add('above100');
  if (failed.length > 0) problems.add('implausible');
  return [...problems];
}

/** The plausibility conditions that are false, as written; one that cannot be told does not fail. */
export function failedExpectations({ expect }: CompiledCriterion, lookup: Reading['lookup']): string[] {
  return expect.flatMap(({ text, expression }) => {
    const holds = evaluate(expression, lookup);
    return holds.kind === 'boolean' && !holds.value ? [text] : [];
  });
}

/** Some input simply has no answer; a refused or unreadable one has its own code. */
function isUnanswered({ inputs }: CompiledCriterion, reading: Reading): boolean {
  if (reading.problems.includes('notApplicableNotAllowed')) return false;
  return inputs.some(({ input }, index) => {
    const read = reading.inputs[index];
    const decides = input.kind !== 'text' && input.kind !== 'date';
    return decides && read?.value.kind === 'missing' && read.problem === undefined;
  });
}

function isAbove100({ inputs, measure }: CompiledCriterion, reading: Reading): boolean {
  if (measure?.percent === true && exceeds(reading.measure)) return true;
  return inputs.some(({ input }, index) => input.kind === 'percent' && exceeds(reading.inputs[index]?.value));
}

function exceeds(value: Value | undefined): boolean {
  return value?.kind === 'number' && value.value.compare(HUNDRED) > 0;
}
