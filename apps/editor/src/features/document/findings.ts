import type { LocatedFinding, Severity } from '@tieuchi/criteria/findings';

const order = ['info', 'warning', 'error'] as const satisfies readonly Severity[];

/** The worst severity found in each criterion, by its position in the document. */
export function worstInCriteria(findings: readonly LocatedFinding[]): ReadonlyMap<number, Severity> {
  const worst = new Map<number, Severity>();
  for (const { path, severity } of findings) {
    const [field, index] = path;
    if (field !== 'criteria' || typeof index !== 'number') continue;
    const known = worst.get(index);
    if (known === undefined || order.indexOf(severity) > order.indexOf(known)) worst.set(index, severity);
  }
  return worst;
}
