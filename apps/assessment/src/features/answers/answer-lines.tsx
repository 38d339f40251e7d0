import { useText } from '../../i18n/text.ts';
import type { PartValue } from '../outbox/part.ts';
import classes from './answer-lines.module.css';
import { describeAnswer } from './describe-answer.ts';
import type { PartShape } from './part-draft.ts';

/** A part in words: each field with what was said. */
export function AnswerLines(props: {
  shape: Pick<PartShape, 'fields'>;
  value: PartValue | null | undefined;
}) {
  const t = useText();
  return (
    <dl className={classes.lines}>
      {describeAnswer(props.shape, props.value, t).map((line) => (
        <div key={line.key} className={classes.line}>
          <dt>{line.label}</dt>
          <dd data-missing={line.text === undefined || undefined}>{line.text ?? t('answer.none')}</dd>
        </div>
      ))}
    </dl>
  );
}
