import type { Path } from '../findings/finding.ts';
import type { OptionNames } from '../formula/checks/check-option-names.ts';
import type { MeasuredKind } from '../formula/checks/check-units.ts';
import type { InputKind } from '../formula/syntax/expression.ts';
import { inputKindOf } from '../formula/syntax/expression.ts';
import type { CriteriaSet, Criterion, Exceptions, Input, Register, Rule } from '../generated/types.ts';
import { factsOf } from '../rule-kinds/rule-kinds.ts';
import { kindsOfInputs, unitsOf } from './input-kinds.ts';

/** Names that a formula may use: their kinds, what they measure, and the options of those that have options. */
export interface Scope {
  readonly kinds: ReadonlyMap<string, InputKind>;
  readonly units: ReadonlyMap<string, MeasuredKind>;
  readonly options: ReadonlyMap<string, OptionNames>;
}

/** A formula of the document with its place, its names and what it has to give. */
export interface FormulaSite {
  readonly path: Path;
  readonly text: string;
  readonly scope: Scope;
  readonly expected: 'number' | 'boolean' | 'any';
  /** Code of the criterion that it belongs to. */
  readonly criterion?: string;
}

function scopeOf(inputs: readonly Input[]): Scope {
  const options = new Map<string, OptionNames>();
  for (const input of inputs) {
    if (input.kind === 'choice' || input.kind === 'checklist') {
      options.set(input.id, new Map(input.options.map(({ id, name }) => [id, name])));
    }
  }
  return { kinds: kindsOfInputs(inputs), units: unitsOf(inputs), options };
}

class Sites {
  readonly found: FormulaSite[] = [];

  add(text: string | undefined, site: Omit<FormulaSite, 'text'>): void {
    if (text !== undefined) this.found.push({ ...site, text });
  }

  criterion(criterion: Criterion, place: { readonly path: Path; readonly profile: Scope }): void {
    const { path } = place;
    const own = { scope: scopeOf(criterion.inputs), criterion: criterion.code };
    this.add(criterion.measure, { ...own, path: [...path, 'measure'], expected: 'any' });
    (criterion.expect ?? []).forEach((text, index) => {
      this.add(text, { ...own, path: [...path, 'expect', index], expected: 'boolean' });
    });
    const profile = { scope: place.profile, criterion: criterion.code };
    this.add(criterion.appliesTo?.when, {
      ...profile,
      path: [...path, 'appliesTo', 'when'],
      expected: 'boolean',
    });
    if (criterion.rule !== undefined)
      this.rule(criterion.rule, { ...own, inputs: criterion.inputs, path: [...path, 'rule'] });
  }

  private rule(rule: Rule, own: RuleSite): void {
    const { formulas, inside } = factsOf(rule, own);
    for (const { text, path, expected } of formulas)
      this.add(text, { ...siteOf(own), path: [...own.path, ...path], expected });
    for (const { rule: inner, path, measure } of inside) {
      if (measure !== undefined)
        this.add(measure.text, { ...siteOf(own), path: [...own.path, ...measure.path], expected: 'any' });
      this.rule(inner, { ...own, path: [...own.path, ...path] });
    }
    if ('exceptions' in rule) this.exceptions(rule.exceptions, own);
  }

  private exceptions(exceptions: Exceptions | undefined, own: RuleSite): void {
    (exceptions ?? []).forEach(({ when }, index) => {
      this.add(when, {
        ...siteOf(own),
        path: [...own.path, 'exceptions', index, 'when'],
        expected: 'boolean',
      });
    });
  }

  /** Totals count rows by conditions over the columns, or compute with the other totals. */
  register(register: Register, path: Path): void {
    const totals = register.totals ?? [];
    const columns = columnScope(register);
    const others: Scope = {
      kinds: new Map(totals.map(({ id }) => [id, 'number'])),
      units: new Map(),
      options: new Map(),
    };
    totals.forEach((total, index) => {
      this.add(total.where, {
        path: [...path, 'totals', index, 'where'],
        scope: columns,
        expected: 'boolean',
      });
      this.add(total.formula, {
        path: [...path, 'totals', index, 'formula'],
        scope: others,
        expected: 'number',
      });
    });
  }
}

/** A rule with its place and the names of its formulas. */
interface RuleSite {
  readonly scope: Scope;
  readonly criterion: string;
  readonly path: Path;
  readonly inputs: readonly Input[];
}

function siteOf({ scope, criterion }: RuleSite): Pick<FormulaSite, 'scope' | 'criterion'> {
  return { scope, criterion };
}

/** Columns of a register as names of formulas. */
function columnScope(register: Register): Scope {
  return {
    kinds: new Map(register.columns.map(({ id, kind }) => [id, inputKindOf(kind)])),
    units: unitsOf(register.columns),
    options: new Map(),
  };
}

/** Every formula of a document, in order. Conditions over a register that does not exist are left out. */
export function formulaSites(document: CriteriaSet): FormulaSite[] {
  const sites = new Sites();
  const profile = scopeOf(document.profile ?? []);
  const registers = new Map((document.registers ?? []).map((register) => [register.id, register]));
  (document.registers ?? []).forEach((register, index) => {
    sites.register(register, ['registers', index]);
  });
  document.criteria.forEach((criterion, index) => {
    const path = ['criteria', index];
    sites.criterion(criterion, { path, profile });
    criterion.inputs.forEach(({ from }, position) => {
      if (from?.kind !== 'register') return;
      const register = registers.get(from.register);
      if (register === undefined) return;
      const scope = columnScope(register);
      const where = [...path, 'inputs', position, 'from', 'where'];
      sites.add(from.where, { path: where, scope, expected: 'boolean', criterion: criterion.code });
    });
  });
  return sites.found;
}
