import type { Fix } from '../../findings/fix.ts';
import type { FindingCode } from '../../findings/wordings/wordings.ts';
import { checkOptionNames } from '../../formula/checks/check-option-names.ts';
import { checkUnits } from '../../formula/checks/check-units.ts';
import type { FormulaProblem } from '../../formula/syntax/expression.ts';
import type { CheckContext, Rule } from '../context.ts';
import type { FormulaReader } from '../formula-reader.ts';
import type { FormulaSite } from '../formula-sites.ts';
import { mended } from '../mend-formula.ts';

/** Formulas of one document for which a mend is looked for. */
const MOST_MENDED = 200;

/** What is wrong with a formula as a part of its document. */
type Problem = Omit<FormulaProblem, 'code'> & { readonly code: FindingCode };

/** Everything wrong with a formula where it stands. */
function problemsOf(text: string, { scope, expected }: FormulaSite, reader: FormulaReader): Problem[] {
  const parsed = reader.parse(text);
  const { kind, problems } = reader.check(text, scope.kinds);
  const unknownOptions = parsed.ok ? checkOptionNames(parsed.expression, scope.options) : [];
  const units = parsed.ok ? checkUnits(parsed.expression, scope.units) : [];
  const found = [...problems, ...unknownOptions, ...units];
  if (problems.length > 0 || kind === undefined || expected === 'any' || kind === expected) return found;
  const params = { expected, actual: kind };
  return [...found, { code: 'formulaResult', start: 0, end: text.length, params }];
}

/** Criteria by the names of their inputs, the first two that have each. */
function askersOf({ document }: CheckContext): ReadonlyMap<string, readonly string[]> {
  const askers = new Map<string, string[]>();
  for (const { code, inputs } of document.criteria)
    for (const { id } of inputs) {
      const known = askers.get(id) ?? [];
      if (known.length < 2) known.push(code);
      askers.set(id, known);
    }
  return askers;
}

/** Where a name that a formula may not use is declared instead: another criterion that asks for it, or the profile. */
function elsewhere(
  name: string,
  site: FormulaSite,
  { profile, askers }: { profile: CheckContext['profile']; askers: ReadonlyMap<string, readonly string[]> },
): Elsewhere | undefined {
  if (site.criterion === undefined || site.path.includes('appliesTo') || site.path.includes('from'))
    return undefined;
  if (profile.has(name)) return { code: 'formulaProfileName', params: { name } };
  const other = askers.get(name)?.find((code) => code !== site.criterion);
  return other === undefined ? undefined : { code: 'formulaForeignName', params: { name, other } };
}

interface Elsewhere {
  readonly code: 'formulaProfileName' | 'formulaForeignName';
  readonly params: Readonly<Record<string, string>>;
}

/** Numbers written with a comma where two values are read, outside of quotes. */
function commasIn(text: string): { number: string; start: number; end: number }[] {
  const unquoted = text.replace(/'[^']*'|"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
  return [...unquoted.matchAll(/(?<![\p{L}\p{N}_.])[0-9]+,[0-9]+(?![\p{N}.])/gu)].map(
    ({ 0: number, index }) => {
      return { number, start: index, end: index + number.length };
    },
  );
}

/** Formulas parse, use only names that are declared where they stand, mix no measures, and give what is needed there. */
export const formulas: Rule = {
  name: 'formulas',
  check(context) {
    const { sites, formulas: reader, report } = context;
    const known = { profile: context.profile, askers: askersOf(context) };
    let looked = 0;
    for (const site of sites) {
      const { path, text, criterion } = site;
      const about = criterion === undefined ? {} : { criterion };
      const problems = problemsOf(text, site, reader);
      const canMend = problems.some(({ mend }) => mend !== undefined) && looked < MOST_MENDED;
      if (canMend) looked += 1;
      const whole = canMend ? mended(text, problems, (one) => problemsOf(one, site, reader)) : undefined;
      let fix: Fix | undefined =
        whole === undefined ? undefined : { kind: 'text', path, start: 0, end: text.length, text: whole };
      for (const { code, start, end, params, mend } of problems) {
        const name = code === 'formulaUnknownName' && mend === undefined ? String(params.name) : undefined;
        const there = name === undefined ? undefined : elsewhere(name, site, known);
        report(there?.code ?? code, path, { ...about, ...params, ...there?.params, start, end }, mend && fix);
        // The first that it mends offers it; it mends the others too.
        if (mend !== undefined) fix = undefined;
      }
      if (problems.length > 0) continue;
      for (const { number, start, end } of commasIn(text))
        report('formulaCommaInCall', path, {
          ...about,
          number,
          instead: number.replace(',', '.'),
          start,
          end,
        });
    }
  },
};
