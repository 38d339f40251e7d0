import { describeFormula } from '@tieuchi/criteria/describe-formula';
import type { FormRegister } from '@tieuchi/forms/form-model';
import type { Language } from '@tieuchi/ui/i18n';
import type { AppText } from '../../i18n/text.ts';

/** A formula over totals, for those who fill them in, with printed names in place of ids: "100 × “Có máy tính” / “Tổng số”". */
export function formulaText(
  formula: string,
  { totals }: Pick<FormRegister, 'totals'>,
  { t, language }: { t: AppText; language: Language },
): string {
  const named = new Map(totals.map(({ field }) => [field.id, { name: field.name }]));
  return t('source.formula', { formula: describeFormula(formula, { named, language, as: 'value' }) });
}
