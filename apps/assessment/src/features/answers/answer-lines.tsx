import type { Answer } from '@tieuchi/criteria/responses';
import type { FormCriterion } from '@tieuchi/forms/form-model';
import { useText } from '../../i18n/text.ts';
import classes from './answer-lines.module.css';
import { describeAnswer } from './describe-answer.ts';

/** An answer in words: each input with what was said. */
export function AnswerLines(props: {
  criterion: Pick<FormCriterion, 'fields'>;
  answer: Answer | null | undefined;
}) {
  const t = useText();
  return (
    <dl className={classes.lines}>
      {describeAnswer(props.criterion, props.answer, t).map((line) => (
        <div key={line.key} className={classes.line}>
          <dt>{line.label}</dt>
          <dd data-missing={line.text === undefined || undefined}>{line.text ?? t('answer.none')}</dd>
        </div>
      ))}
    </dl>
  );
}
