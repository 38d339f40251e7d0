import { Checkbox } from '@mantine/core';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../../i18n/use-text.ts';
import { CommittedField } from '../../inspector/committed-field.tsx';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import classes from '../fields.module.css';
import { isRecord } from '../shape/shape.ts';
import { shareProblem } from './share-problem.ts';
import { formatShare, readShare } from './share-text.ts';

/** The share of each option of the input that is scored, or the same for all of a checklist. */
export function SharesField({ field, value, parent, path, set }: FieldProps) {
  const t = useText();
  const language = useLanguage();
  const { criterion, labels, locked, write } = useEditing();
  const problem = useProblem(path);
  const inputs = (criterion?.inputs ?? []).flatMap((input) => ('options' in input ? [input] : []));
  const input = inputs.find(({ id }) => id === parent.of) ?? inputs[0];
  const shares = isRecord(value) ? value : {};
  // A share of an option that is gone stays until it is removed.
  const gone = Object.keys(shares).filter((id) => !input?.options.some((option) => option.id === id));
  const rows = [...(input?.options ?? []), ...gone.map((id) => ({ id, name: id }))];
  return (
    <fieldset className={classes.list}>
      <legend className={classes.legend}>{labels.field(field)}</legend>
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <Checkbox
        label={t('fields.equalShares')}
        checked={value === 'equal'}
        disabled={locked}
        onChange={(event) =>
          set(
            event.currentTarget.checked
              ? 'equal'
              : Object.fromEntries(rows.map(({ id }) => [id, `1/${Math.max(rows.length, 1)}`])),
          )
        }
      />
      {value !== 'equal' &&
        rows.map((option) => (
          <CommittedField
            key={option.id}
            label={option.name}
            value={formatShare(shares[option.id])}
            readOnly={locked}
            check={(text) => shareProblem(text, t('fields.notAShare'), language)}
            onCommit={(text) => {
              const reading = readShare(text);
              if (reading.state === 'empty') write([...path, option.id], undefined);
              if (reading.state === 'value') write([...path, option.id], reading.value);
            }}
          />
        ))}
    </fieldset>
  );
}
