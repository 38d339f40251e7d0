import type { FormRegister } from '@tieuchi/forms/form-model';

/** A formula over totals with their printed names in place of their ids: "100 * [Có máy tính] / [Tổng số]". */
export function namedFormula(formula: string, { totals }: Pick<FormRegister, 'totals'>): string {
  const names = new Map(totals.map(({ field }) => [field.id, field.name]));
  return formula.replace(/[A-Za-z]\w*/g, (word) => {
    const name = names.get(word);
    return name === undefined ? word : `[${name}]`;
  });
}
