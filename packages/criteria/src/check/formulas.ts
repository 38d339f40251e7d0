import { checkOptionNames } from '../formula/check-option-names.ts';
import { checkUnits } from '../formula/check-units.ts';
import type { Rule } from './context.ts';

/** Formulas parse, use only names that are declared where they stand, mix no measures, and give what is needed there. */
export const formulas: Rule = {
  name: 'formulas',
  check({ sites, formulas: reader, report }) {
    for (const { path, text, scope, expected, criterion } of sites) {
      const about = criterion === undefined ? {} : { criterion };
      const parsed = reader.parse(text);
      const { kind, problems } = reader.check(text, scope.kinds);
      const unknownOptions = parsed.ok ? checkOptionNames(parsed.expression, scope.options) : [];
      const units = parsed.ok ? checkUnits(parsed.expression, scope.units) : [];
      for (const { code, start, end, params } of [...problems, ...unknownOptions, ...units]) {
        report(code, path, { ...about, ...params, start, end });
      }
      if (problems.length > 0 || kind === undefined || expected === 'any' || kind === expected) continue;
      report('formulaResult', path, { ...about, expected, actual: kind, start: 0, end: text.length });
    }
  },
};
