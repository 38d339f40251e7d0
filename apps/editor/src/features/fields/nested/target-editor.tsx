import { useLanguage } from '@tieuchi/ui/i18n';
import { wordReading } from '@tieuchi/values/problem-words';
import type { JSONPath } from 'jsonc-parser';
import { useText } from '../../../i18n/use-text.ts';
import { readTarget, targetKindOf, writeTarget } from '../../document/target-cell.ts';
import { CommittedField } from '../../inspector/committed-field.tsx';
import { useEditing, useProblem } from '../editing.tsx';
import { PlainSelect } from '../kinds/plain-select.tsx';
import { choiceOf, choicesOf } from '../shape/choices.ts';
import { shapeOf } from '../shape/read-shape.ts';
import type { UnionShape } from '../shape/shape.ts';
import { startOf } from '../shape/start-value.ts';
import { ObjectFields } from './object-fields.tsx';

const union = (): UnionShape => {
  const shape = shapeOf('Target');
  if (shape.kind !== 'union') throw new Error('a target is one of several things');
  return shape;
};

/** One target: a minimum, yes, a condition, assigned per unit and year, or none. */
export function TargetEditor(props: {
  target: unknown;
  level: { number: number; name: string };
  path: JSONPath;
}) {
  const t = useText();
  const { criterion, labels, locked, write, start } = useEditing();
  const problem = useProblem(props.path);
  const { target, path, level } = props;
  const choices = choicesOf(union());
  const choice = choiceOf(union(), target);
  const yesNo = criterion !== undefined && targetKindOf(criterion) === 'boolean';
  const offered = choices.filter(
    ({ key }) => key === choice?.key || (yesNo ? key !== 'number' && key !== 'Assigned' : key !== 'true'),
  );
  const language = useLanguage();
  // A place without a criterion takes any number.
  const about = criterion ?? { inputs: [] };
  return (
    <>
      <PlainSelect
        label={t('inspector.targetOfLevel', { level: level.number, name: level.name })}
        error={problem}
        options={offered.map(({ key }) => ({
          value: key,
          label: labels.value({ owner: 'Target', name: 'kind' }, key),
        }))}
        value={choice?.key}
        locked={locked}
        onChange={(key) => {
          const to = choices.find((one) => one.key === key);
          if (to && to.key !== choice?.key) write(path, startOf(to.shape, start()));
        }}
      />
      {typeof target === 'number' && (
        <CommittedField
          label={t('target.minimumValue')}
          value={writeTarget(target, about)}
          readOnly={locked}
          required
          check={(text) => {
            const reading = readTarget(text, about);
            const isNoNumber = reading.state === 'refused' && reading.problem.code === 'notANumber';
            return isNoNumber ? t('table.notANumber') : wordReading(text, reading, language);
          }}
          onCommit={(text) => {
            const reading = readTarget(text, about);
            if (reading.state === 'value') write(path, reading.value);
          }}
        />
      )}
      {choice?.shape.kind === 'object' && (
        <ObjectFields shape={choice.shape} value={target} path={path} without={['assigned']} />
      )}
    </>
  );
}
