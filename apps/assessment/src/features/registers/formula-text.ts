import { namesIn, parseFormula } from '@tieuchi/criteria/formula';
import type { FormRegister } from '@tieuchi/forms/form-model';
import type { AppText } from '../../i18n/text.ts';

/**
 * A formula over totals, for those who fill them in: plain arithmetic with printed names in place of ids, "100 * [Có máy tính]
 * / [Tổng số]"; of anything else just the names that it is computed from.
 */
export function formulaText(formula: string, { totals }: Pick<FormRegister, 'totals'>, t: AppText): string {
  const names = new Map(totals.map(({ field }) => [field.id, field.name]));
  const named = (id: string): string => names.get(id) ?? id;
  if (/^[\w\s.+\-*/()]*$/.test(formula) && !/[A-Za-z]\w*\s*\(|\b(?:and|or|not)\b/.test(formula)) {
    const text = formula.replace(/[A-Za-z]\w*/g, (word) => `[${named(word)}]`);
    return t('source.formula', { formula: text });
  }
  const parsed = parseFormula(formula);
  const read = parsed.ok ? [...namesIn(parsed.expression)].map((id) => `“${named(id)}”`) : [formula];
  return t('source.computedFrom', { names: read.join(', ') });
}
