import { Checkbox } from '@mantine/core';
import { toggleOption } from './checklist.ts';
import type { FieldProps } from './field-props.ts';
import classes from './fields.module.css';

/** Any number of options; an exclusive one ("không có mục nào") stands alone. */
export function ChecklistField(props: FieldProps<string[]>) {
  const { field, id, label, value, onChange, onBlur, problem, disabled } = props;
  const options = field.options ?? [];
  return (
    <fieldset
      id={id}
      className={classes.set}
      disabled={disabled}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend className={classes.legend}>{label}</legend>
      {field.help !== undefined && <p className={classes.help}>{field.help}</p>}
      <div className={classes.options}>
        {options.map((option) => (
          <Checkbox
            key={option.id}
            checked={value.includes(option.id)}
            onChange={() => onChange(toggleOption(options, value, option.id))}
            onBlur={onBlur}
            label={option.name}
            size="md"
            classNames={{ root: classes.option ?? '' }}
          />
        ))}
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} className={classes.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
