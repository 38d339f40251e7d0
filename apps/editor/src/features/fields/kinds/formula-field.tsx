import { useText } from '../../../i18n/use-text.ts';
import { CommittedField } from '../../inspector/committed-field.tsx';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import { formulaNames } from '../shape/formula-names.ts';

/** A formula, with the names it may use and what is wrong with it. */
export function FormulaField({ field, value, path, parent, set }: FieldProps) {
  const t = useText();
  const { document, criterion, labels, locked } = useEditing();
  const problem = useProblem(path);
  const names = formulaNames(field, { document, criterion, parent });
  const help = labels.help(field);
  return (
    <CommittedField
      label={labels.field(field)}
      description={
        <>
          {help !== undefined && <>{help} </>}
          {names.length > 0 && t('fields.names', { names: names.join(', ') })}
        </>
      }
      value={typeof value === 'string' ? value : ''}
      error={problem}
      required={field.required}
      readOnly={locked}
      monospace
      onCommit={(text) => set(text === '' ? undefined : text)}
    />
  );
}
