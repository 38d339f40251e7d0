import { useText } from '../../../i18n/use-text.ts';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import classes from '../fields.module.css';
import { NumberField } from '../kinds/number-field.tsx';
import { PlainSelect } from '../kinds/plain-select.tsx';
import { choiceOf, choicesOf } from '../shape/choices.ts';
import { isCompact } from '../shape/layout.ts';
import type { UnionShape } from '../shape/shape.ts';
import { switchChoice } from '../shape/switch-choice.ts';
import { ObjectFields } from './object-fields.tsx';

/** A value that is one of several: which one, and its fields. Turning it into another keeps what can be kept. */
export function UnionField(props: FieldProps & { shape: UnionShape; offered?: readonly string[] }) {
  const t = useText();
  const { labels, locked, start } = useEditing();
  const problem = useProblem(props.path);
  const kindProblem = useProblem([...props.path, 'kind']);
  const { field, value, shape, path, set } = props;
  const choices = choicesOf(shape);
  const choice = choiceOf(shape, value);
  const offered = props.offered ?? choices.map(({ key }) => key);
  const of = { owner: shape.name, name: 'kind' };
  const none = labels.value(of, 'none');
  const isItem = field.name.endsWith('[]');
  return (
    <div className={classes.union}>
      <PlainSelect
        label={labels.field(field)}
        description={labels.help(field)}
        error={problem ?? kindProblem}
        options={choices
          .filter(({ key }) => offered.includes(key) || key === choice?.key)
          .map(({ key }) => ({ value: key, label: labels.value(of, key) }))}
        value={choice?.key}
        none={field.required ? undefined : none === 'none' ? t('fields.none') : none}
        locked={locked}
        onChange={(key) => {
          const to = choices.find((one) => one.key === key);
          if (to === undefined) set(undefined);
          else if (to.key !== choice?.key)
            set(switchChoice({ union: shape, from: value, to, start: start() }));
        }}
      />
      {choice?.shape.kind === 'number' && (
        <NumberField
          {...props}
          field={{ ...field, owner: shape.name, name: 'number', required: true, shape: choice.shape }}
          shape={choice.shape}
        />
      )}
      {choice?.shape.kind === 'object' && (
        <ObjectFields
          key={choice.key}
          shape={choice.shape}
          value={value}
          path={path}
          without={['kind']}
          brief={isItem && !isCompact(shape)}
        />
      )}
    </div>
  );
}
