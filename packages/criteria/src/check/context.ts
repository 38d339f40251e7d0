import type { Params, Path } from '../findings/finding.ts';
import type { Fix } from '../findings/fix.ts';
import type { FindingCode } from '../findings/wordings/wordings.ts';
import { type InputKind, inputKindOf } from '../formula/syntax/expression.ts';
import type { CriteriaSet, Criterion, Group, Input, Level, Register } from '../generated/types.ts';
import { FormulaReader } from './formula-reader.ts';
import { type FormulaSite, formulaSites } from './formula-sites.ts';
import { decidingInputs, kindsOfInputs } from './input-kinds.ts';

/** What `checkDocument` may be told besides the document. */
export interface CheckOptions {
  /** The set that the document is derived from, when it is at hand. */
  readonly base?: CriteriaSet;
  /** Criteria that are not in the base may have ids without the document's namespace. */
  readonly allowNamespaceless?: boolean;
}

/** Raises a finding at a place of the document, with a mend where one is sure. */
export type Report = (code: FindingCode, path: Path, params?: Params, fix?: Fix) => void;

/** What every rule gets: the document, looked through once, and the way to report. */
export interface CheckContext {
  readonly document: CriteriaSet;
  readonly options: CheckOptions;
  readonly report: Report;
  readonly formulas: FormulaReader;
  /** Every formula of the document. */
  readonly sites: readonly FormulaSite[];
  /** By id; of repeated ids the first. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly registers: ReadonlyMap<string, Register>;
  readonly profile: ReadonlyMap<string, Input>;
  /** Levels of a levels outcome, lowest first; empty for points. */
  readonly levels: readonly Level[];
}

/** A named rule: one thing that the schema cannot say. */
export interface Rule {
  readonly name: string;
  readonly check: (context: CheckContext) => void;
}

/** Items by id, the first of repeated ids. */
export function byId<T extends { readonly id: string }>(items: readonly T[] = []): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(item.id)) map.set(item.id, item);
  return map;
}

/** Kind of a criterion's result: of its measure, or of its only input; undefined when that cannot be told. */
export function resultKindOf(criterion: Criterion, formulas: FormulaReader): InputKind | undefined {
  if (criterion.measure !== undefined)
    return formulas.kindOf(criterion.measure, kindsOfInputs(criterion.inputs));
  const [first, ...more] = decidingInputs(criterion);
  return first === undefined || more.length > 0 ? undefined : inputKindOf(first.kind);
}

/** Looks a document through once for all rules. */
export function createContext(document: CriteriaSet, options: CheckOptions, report: Report): CheckContext {
  return {
    document,
    options,
    report,
    formulas: new FormulaReader(),
    sites: formulaSites(document),
    groups: byId(document.groups),
    criteria: byId(document.criteria),
    registers: byId(document.registers),
    profile: byId(document.profile),
    levels: document.outcome.kind === 'levels' ? document.outcome.levels : [],
  };
}
