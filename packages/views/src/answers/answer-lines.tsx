import { Tag } from '@tieuchi/ui/tag';
import { useViewText } from '../texts/use-text.ts';
import classes from './answer-lines.module.css';
import type { AnswerShape, AnswerValue } from './answer-value.ts';
import { describeAnswer } from './describe-answer.ts';

/** A part in words: each field with what was said; `givenBy` names, by field, who supplied a figure in place of the unit. */
export function AnswerLines(props: {
  shape: AnswerShape;
  value: AnswerValue | null | undefined;
  givenBy?: Readonly<Record<string, string>>;
}) {
  const t = useViewText();
  const { shape, value, givenBy = {} } = props;
  return (
    <dl className={classes.lines}>
      {describeAnswer(shape, value, t).map((line) => {
        const by = givenBy[line.field];
        return (
          <div key={line.key} className={classes.line}>
            <dt>{line.label}</dt>
            <dd data-missing={line.text === undefined || undefined}>
              {line.text ?? t('answer.none')}
              {by !== undefined && line.text !== undefined && (
                <>
                  {' '}
                  <Tag tone="info">{t('answer.givenBy', { by })}</Tag>
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
