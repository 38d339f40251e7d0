import { type Part, partName } from '@tieuchi/criteria/part';
import type { FormField } from '@tieuchi/forms/form-model';
import type { CriterionResult } from '@tieuchi/scoring/result';
import { AnswerLines } from '@tieuchi/views/answer-lines';
import { countedValue } from '@tieuchi/views/describe-answer';
import { memo, type ReactNode, useCallback, useEffect } from 'react';
import { useText } from '../../../i18n/text.ts';
import { useDossier, useStandingParts } from '../../dossiers/dossier-context.tsx';
import { useOutbox, useOutboxSnapshot } from '../../outbox/outbox-provider.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { earlierFigure } from './earlier-figure.ts';
import type { PartShape } from './part-draft.ts';
import classes from './part-editor.module.css';
import { PartForm, type WrittenPart } from './part-form.tsx';
import { RefusedPanel } from './refused-panel.tsx';
import { saveStatusOf } from './save-status.ts';
import { SaveStatusText } from './save-status-text.tsx';

/**
 * One part of the open dossier: its form, where it stands on its way to the server, and what the person has to decide when
 * somebody else was faster or the server refused it. Give it a `key` per part, and a `shape` that keeps its identity; where the rest keeps
 * its identity too, it is not drawn again for what happens around it.
 */
export const PartEditor = memo(function PartEditor(props: {
  part: Part;
  /** Of the criterion or register, for the banner of unsent edits. */
  code: string;
  label: string;
  shape: PartShape;
  onDone: () => void;
  closed?: (field: FormField) => ReactNode | undefined;
  note?: (field: FormField) => ReactNode;
  /** What the part came to, so that a dossier that is read-only shows what was computed and supplied too. */
  result?: CriterionResult | undefined;
  /** Inside something that is framed already. */
  bare?: boolean;
  /** Buttons at the foot of the form. */
  actions?: ReactNode;
}) {
  const { code, shape } = props;
  const t = useText();
  const outbox = useOutbox();
  const snapshot = useOutboxSnapshot();
  const { assessment, editable } = useDossier();
  const parts = useStandingParts();
  const assessmentId = assessment.id;
  const part = partName(props.part);
  const standing = parts.get(part);
  const revision = standing?.saved?.revision ?? 0;
  const key = { assessmentId, part };
  const nothingTyped = shape.fields.every((field) => props.closed?.(field) !== undefined);

  const write = useCallback(
    (written: WrittenPart) => void outbox.write({ assessmentId, part, code, revision, ...written }),
    [outbox, assessmentId, part, code, revision],
  );
  const { earlier } = assessment;
  const earlierOf = useCallback(
    (key: string) => earlierFigure(earlier, props.part, key),
    [earlier, props.part],
  );
  const flush = useCallback(() => void outbox.flush(), [outbox]);
  // Whatever is still waiting for a pause in typing goes out when the page is left.
  useEffect(() => flush, [flush]);

  return (
    <>
      <section className={props.bare ? undefined : classes.form} aria-label={props.label}>
        {editable ? (
          <PartForm
            shape={shape}
            standing={standing}
            disabled={!snapshot.loaded}
            onWrite={write}
            onLeave={flush}
            onDone={props.onDone}
            {...(props.closed && { closed: props.closed })}
            {...(props.note && { note: props.note })}
            earlierOf={earlierOf}
            actions={props.actions}
          />
        ) : (
          <AnswerLines shape={shape} value={countedValue(standing?.saved?.value, props.result)} />
        )}
        <div className={classes.status}>
          {standing === undefined && props.shape.mayDeclareNotApplicable !== true && nothingTyped ? (
            <p className={classes.nothing}>{t('save.nothing')}</p>
          ) : (
            <SaveStatusText status={saveStatusOf(standing, snapshot)} />
          )}
        </div>
      </section>
      {standing?.edit?.state === 'conflict' && (
        <ConflictPanel
          shape={shape}
          edit={standing.edit}
          onKeepMine={() => void outbox.keepMine(key)}
          onTakeTheirs={() => void outbox.discard(key)}
        />
      )}
      {standing?.edit?.state === 'refused' && (
        <RefusedPanel
          shape={shape}
          edit={standing.edit}
          onRetry={() => void outbox.retry(key)}
          onDiscard={() => void outbox.discard(key)}
        />
      )}
    </>
  );
});
