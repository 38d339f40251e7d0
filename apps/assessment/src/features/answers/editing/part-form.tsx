import { Checkbox, Stack, Textarea } from '@mantine/core';
import type { FormField } from '@tieuchi/forms/form-model';
import { useLanguage } from '@tieuchi/ui/i18n';
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useText } from '../../../i18n/text.ts';
import type { StandingPart } from '../../dossiers/standing-parts.ts';
import { useSame } from '../../live/same.ts';
import type { PartValue } from '../../outbox/part.ts';
import { AnswerField } from '../fields/answer-field.tsx';
import { fieldProblemText } from '../fields/field-problem-text.ts';
import type { EarlierFigure } from '../fields/field-props.ts';
import { type PartDraft, type PartShape, readDraft, reasonKey, toDraft } from './part-draft.ts';
import { valueText } from './same-value.ts';

/** What the form hands over after a change; with `draft` the value must not be sent yet. */
export type WrittenPart = { value: PartValue | null; draft?: PartDraft | undefined };

/**
 * The form of one part of a dossier. Hands over every change at once (`onWrite`), says when a control is left (`onLeave`)
 * and when the form is handed in, by Enter or a button of `actions` (`onDone`). Shows changes made elsewhere. `closed` gives what stands in place of a field that
 * the unit does not type, `note` what is told below one that it does, `earlierOf` what the unit told of a figure (by `fieldKey`) before. Give it a `key` per part.
 */
export function PartForm(props: {
  shape: PartShape;
  standing: StandingPart | undefined;
  disabled: boolean;
  onWrite: (written: WrittenPart) => void;
  onLeave: () => void;
  onDone: () => void;
  closed?: (field: FormField) => ReactNode | undefined;
  note?: (field: FormField) => ReactNode;
  earlierOf?: ((key: string) => EarlierFigure | undefined) | undefined;
  actions?: ReactNode;
}) {
  const { shape, standing, disabled, onWrite } = props;
  const t = useText();
  const language = useLanguage();
  const draft = standing?.edit?.draft;
  const { control, register, reset, getValues, subscribe } = useForm<PartDraft>({
    defaultValues: draft ?? toDraft(shape, standing?.value),
  });
  const values = useWatch({ control });
  const current = getValues();
  const { problems } = readDraft(shape, current);
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
    reset(draft ?? toDraft(shape, standing?.value));
  });

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: (state) => {
          const reading = readDraft(shape, state.values);
          const broken = Object.keys(reading.problems).length > 0;
          const written = {
            value: reading.value,
            draft: broken ? structuredClone(state.values) : undefined,
          };
          const next = stampOf(written.value, written.draft);
          if (next === shown.current) return;
          shown.current = next;
          onWrite(written);
        },
      }),
    [subscribe, shape, onWrite],
  );

  const { onLeave } = props;
  const leave = useCallback(
    (key: string): void => {
      setLeft((before) => new Set(before).add(key));
      onLeave();
    },
    [onLeave],
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (disabled) return;
    const broken = Object.keys(problems);
    // A row that lacks something stays open, with the reason beside the field.
    if (shape.isRow && broken.length > 0) setLeft(new Set(broken));
    else props.onDone();
  };
  // The same from key to key while it says the same, so that fields that are not typed into stay as they are.
  const told = useSame(
    Object.fromEntries(
      Object.entries(problems).flatMap(([key, problem]) =>
        left.has(key) ? [[key, fieldProblemText(problem, t, language)]] : [],
      ),
    ),
  );
  const problemOf = useCallback((key: string): string | undefined => told[key], [told]);

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {values.notApplicable !== true &&
          shape.fields.map((field, index) => (
            <div key={field.id} id={`field-${field.id}`}>
              {props.closed?.(field) ?? (
                <>
                  <AnswerField
                    field={field}
                    control={control}
                    disabled={disabled}
                    problemOf={problemOf}
                    onLeave={leave}
                    {...(props.earlierOf && { earlierOf: props.earlierOf })}
                    oneLine={shape.isRow ?? false}
                    first={shape.isRow === true && index === 0}
                  />
                  {props.note?.(field)}
                </>
              )}
            </div>
          ))}
        {shape.mayDeclareNotApplicable && (
          <Checkbox
            {...register('notApplicable')}
            label={t('answer.declareNotApplicable')}
            description={t('answer.declareNotApplicableHelp')}
            disabled={disabled}
            size="md"
          />
        )}
        {shape.mayDeclareNotApplicable && values.notApplicable === true && (
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
        {props.actions}
        {/* Enter in a text field hands the form in only where a submit button exists. */}
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </Stack>
    </form>
  );
}

function stampOf(value: PartValue | null | undefined, draft: PartDraft | undefined): string {
  return draft ? JSON.stringify(draft) : valueText(value);
}
