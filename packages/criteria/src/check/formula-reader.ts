import { type CheckedFormula, checkFormula } from '../formula/checks/check-formula.ts';
import type { InputKind } from '../formula/syntax/expression.ts';
import { type ParsedFormula, parseFormula } from '../formula/syntax/parse-formula.ts';

/** Parses each formula text of a document once, however many rules look at it. */
export class FormulaReader {
  private readonly parsed = new Map<string, ParsedFormula>();

  /** The parsed formula; see `parseFormula`. */
  parse(text: string): ParsedFormula {
    const known = this.parsed.get(text);
    if (known !== undefined) return known;
    const parsed = parseFormula(text);
    this.parsed.set(text, parsed);
    return parsed;
  }

  /** Everything wrong with a formula over these names, and the kind that it gives. */
  check(text: string, kinds: ReadonlyMap<string, InputKind>): CheckedFormula {
    const parsed = this.parse(text);
    return parsed.ok
      ? checkFormula(parsed.expression, kinds)
      : { kind: undefined, problems: parsed.problems };
  }

  /** The kind that a faultless formula gives; undefined when something is wrong with it, which is reported elsewhere. */
  kindOf(text: string, kinds: ReadonlyMap<string, InputKind>): InputKind | undefined {
    const { kind, problems } = this.check(text, kinds);
    return problems.length === 0 ? kind : undefined;
  }
}
