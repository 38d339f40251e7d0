import { Rational } from '@tieuchi/criteria/exact';
import { evaluate } from '@tieuchi/criteria/formula';
import type { Exceptions } from '@tieuchi/criteria/types';
import type { Scope } from '../../model/formulas.ts';
import type { Facts, Share } from '../../model/reading.ts';
import { compileCondition } from '../compile-formula.ts';
import type { CompiledExceptions } from './context.ts';

/** Compiles the exceptions of a rule; throws InvalidDocument as formulas do. */
export function compileExceptions(exceptions: Exceptions | undefined, scope: Scope): CompiledExceptions {
  return (exceptions ?? []).map(({ when, share }) => ({
    when,
    condition: compileCondition(when, scope),
    share: Rational.from(share),
  }));
}

/** What the exceptions of a rule say on one dossier. */
export interface Excepted {
  /** The first that holds. */
  readonly hit?: { readonly when: string; readonly share: Rational };
  /** Shares of those before it that cannot be told because an answer is missing. */
  readonly open: readonly Rational[];
}

/** Reads the exceptions in order (SPEC P6). One that is undefined does not hold. */
export function readExceptions(exceptions: CompiledExceptions, { lookup }: Pick<Facts, 'lookup'>): Excepted {
  const open: Rational[] = [];
  for (const { when, condition, share } of exceptions) {
    const holds = evaluate(condition, lookup);
    if (holds.kind === 'boolean' && holds.value) return { hit: { when, share }, open };
    if (holds.kind === 'missing') open.push(share);
  }
  return { open };
}

/** Whether an exception that an answer is missing for would earn less: then silence must not earn more (SPEC P6). */
export function mayEarnLess({ open }: Excepted, share: Rational, max: Rational): boolean {
  return open.some((other) => (max.n < 0n ? other.compare(share) > 0 : other.compare(share) < 0));
}

/** The share of a rule with its exceptions. */
export function exceptedShare(
  rule: { exceptions: CompiledExceptions; max: Rational; share: (facts: Facts) => Share },
  facts: Facts,
): Share {
  const excepted = readExceptions(rule.exceptions, facts);
  const share = excepted.hit?.share ?? rule.share(facts);
  if (typeof share === 'string') return share;
  return mayEarnLess(excepted, share, rule.max) ? 'missing' : share;
}
