import type { Surroundings } from './references.ts';
import type { FieldShape } from './shape.ts';

/**
 * The names that the formula of a field may use: columns in a condition over rows, totals in a total, fields of the profile in
 * a condition on the unit, the inputs of the criterion everywhere else.
 */
export function formulaNames(field: Pick<FieldShape, 'owner' | 'name'>, around: Surroundings): string[] {
  const { document, criterion, parent } = around;
  const ids = (named: readonly { id: string }[] | undefined): string[] => (named ?? []).map(({ id }) => id);
  switch (`${field.owner}.${field.name}`) {
    case 'AppliesTo.when':
      return ids(document.profile);
    case 'FromRegister.where':
      return ids(document.registers?.find(({ id }) => id === parent.register)?.columns);
    case 'Total.where':
      return ids(registerOfTotal(around)?.columns);
    case 'Total.formula':
      return ids(registerOfTotal(around)?.totals).filter((id) => id !== parent.id);
    default:
      return ids(criterion?.inputs);
  }
}

function registerOfTotal({ document, parent }: Surroundings) {
  return document.registers?.find(({ totals }) => totals?.some((total) => Object.is(total, parent)));
}
