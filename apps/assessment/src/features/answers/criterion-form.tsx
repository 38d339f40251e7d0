import { Checkbox, Stack, Textarea } from '@mantine/core';
import type { Answer } from '@tieuchi/criteria/responses';
import type { FormCriterion } from '@tieuchi/forms/form-model';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useText } from '../../i18n/text.ts';
import type { StandingAnswer } from '../assessment/standing-answers.ts';
import { type AnswerDraft, readDraft, reasonKey, toDraft } from './answer-draft.ts';
import { fieldProblemText } from './field-problem-text.ts';
import { AnswerField } from './fields/answer-field.tsx';
import { answerText } from './same-answer.ts';

/** What the form hands over after a change; with `draft` the answer must not be sent yet. */
export type WrittenAnswer = { value: Answer | null; draft?: AnswerDraft | undefined };

/**
 * The form of one criterion. Hands over every change at once (`onWrite`), says when a control is left (`onLeave`) and
 * when Enter is pressed (`onDone`). Shows changes made elsewhere. Give it a `key` per criterion.
 */
export function CriterionForm(props: {
  criterion: FormCriterion;
  standing: StandingAnswer | undefined;
  disabled: boolean;
  onWrite: (written: WrittenAnswer) => void;
  onLeave: () => void;
  onDone: () => void;
}) {
  const { criterion, standing, disabled, onWrite } = props;
  const t = useText();
  const draft = standing?.edit?.draft;
  const { control, register, reset, getValues, subscribe } = useForm<AnswerDraft>({
    defaultValues: draft ?? toDraft(criterion, standing?.value),
  });
  const values = useWatch({ control });
  const current = getValues();
  const { problems } = readDraft(criterion, current);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(draft ? Object.keys(problems) : []));

  /** What the form stands for. When `standing` changes to something else, the change came from elsewhere. */
  const stamp = stampOf(standing?.value, draft);
  const shown = useRef(stamp);
  const seen = useRef(stamp);
  useEffect(() => {
    if (seen.current === stamp) return;
    seen.current = stamp;
    if (shown.current === stamp) return;
    shown.current = stamp;
    reset(draft ?? toDraft(criterion, standing?.value));
  });

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: (state) => {
          const reading = readDraft(criterion, state.values);
          const broken = Object.keys(reading.problems).length > 0;
          const written = {
            value: reading.answer,
            draft: broken ? structuredClone(state.values) : undefined,
          };
          const next = stampOf(written.value, written.draft);
          if (next === shown.current) return;
          shown.current = next;
          onWrite(written);
        },
      }),
    [subscribe, criterion, onWrite],
  );

  const leave = (key: string): void => {
    setLeft((before) => new Set(before).add(key));
    props.onLeave();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!disabled) props.onDone();
  };
  const problemOf = (key: string): string | undefined => {
    const problem = problems[key];
    return problem && left.has(key) ? fieldProblemText(problem, t) : undefined;
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {values.notApplicable !== true &&
          criterion.fields.map((field) => (
            <AnswerField
              key={field.id}
              field={field}
              control={control}
              disabled={disabled}
              problemOf={problemOf}
              onLeave={leave}
            />
          ))}
        {criterion.mayDeclareNotApplicable && (
          <Checkbox
            {...register('notApplicable')}
            label={t('answer.declareNotApplicable')}
            description={t('answer.declareNotApplicableHelp')}
            disabled={disabled}
            size="md"
          />
        )}
        {criterion.mayDeclareNotApplicable && values.notApplicable === true && (
          <Textarea
            {...register('reason', { onBlur: () => leave(reasonKey) })}
            label={t('answer.reason')}
            error={problemOf(reasonKey)}
            disabled={disabled}
            maxLength={2000}
            autosize
            minRows={3}
            size="md"
          />
        )}
        {/* Enter in a text field hands the form in only where a submit button exists. */}
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </Stack>
    </form>
  );
}

function stampOf(value: Answer | null | undefined, draft: AnswerDraft | undefined): string {
  return draft ? JSON.stringify(draft) : answerText(value);
}
