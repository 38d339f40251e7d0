import { Button, Radio } from '@mantine/core';
import { useText } from '../../../i18n/text.ts';
import type { FieldProps } from './field-props.ts';
import classes from './fields.module.css';

/** One of a few options: the document's options, or yes and no in the document's words. Can be emptied again. */
export function ChoiceField(props: FieldProps<string>) {
  const { field, id, label, value, onChange, onBlur, problem, disabled } = props;
  const t = useText();
  const options =
    field.kind === 'boolean'
      ? [
          { id: 'yes', name: field.yes ?? t('answer.yes') },
          { id: 'no', name: field.no ?? t('answer.no') },
        ]
      : (field.options ?? []);
  return (
    <div>
      <Radio.Group
        id={id}
        name={id}
        label={label}
        description={field.help}
        error={problem}
        value={value}
        onChange={onChange}
        size="md"
      >
        <div className={classes.options}>
          {options.map((option) => (
            <Radio
              key={option.id}
              value={option.id}
              label={option.name}
              onBlur={onBlur}
              disabled={disabled}
              classNames={{ root: classes.option ?? '' }}
            />
          ))}
        </div>
      </Radio.Group>
      {value !== '' && !disabled && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange('')}>
          {t('answer.clear')}
        </Button>
      )}
    </div>
  );
}
