import type { FormField } from '@tieuchi/forms/form-model';
import type { ValueShape } from '@tieuchi/values/shape';

/** What decides how the text of a field is read and written. */
export function fieldShape(field: FormField): ValueShape {
  const { kind, min, max, decimals, measureUnit, yes, no, options = [] } = field;
  switch (kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money':
      return { kind, min, max, decimals, measureUnit };
    case 'boolean':
      return { kind, yes, no };
    case 'choice':
    case 'checklist':
      return { kind, options };
    case 'text':
    case 'date':
      return { kind };
  }
}
