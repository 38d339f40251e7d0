import { useText } from '../../../i18n/use-text.ts';
import { CommittedField } from '../../inspector/committed-field.tsx';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';

/** A value that has no fields to show, as its JSON. */
export function JsonField({ field, value, path, set }: FieldProps) {
  const t = useText();
  const { labels, locked } = useEditing();
  const problem = useProblem(path);
  return (
    <CommittedField
      label={labels.field(field)}
      description={labels.help(field)}
      value={value === undefined ? '' : JSON.stringify(value)}
      error={problem}
      required={field.required}
      readOnly={locked}
      rows={1}
      monospace
      check={(text) => (text === '' || parsed(text) !== undefined ? undefined : t('fields.notJson'))}
      onCommit={(text) => set(text === '' ? undefined : parsed(text)?.value)}
    />
  );
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
