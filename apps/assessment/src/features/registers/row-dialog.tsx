import { Button } from '@mantine/core';
import { partName } from '@tieuchi/criteria/part';
import type { FormField, FormRegister } from '@tieuchi/forms/form-model';
import { Dialog } from '@tieuchi/ui/dialog';
import { useMemo, useRef, useState } from 'react';
import { type AppText, useText } from '../../i18n/text.ts';
import type { DraftValue } from '../answers/editing/part-draft.ts';
import { PartEditor } from '../answers/editing/part-editor.tsx';
import { useDossier, useStandingParts } from '../dossiers/dossier-context.tsx';
import type { Edit } from '../outbox/edit.ts';
import { useOutbox } from '../outbox/outbox-provider.tsx';
import classes from './register.module.css';

/** One row in a dialog. Every keystroke is kept as everywhere; "done" only closes, or goes on to another new row. */
export function RowDialog(props: {
  register: FormRegister;
  rowId: string;
  /** Left out for a row that is new. */
  number: number | undefined;
  onClose: () => void;
  onNext: () => void;
}) {
  const t = useText();
  const outbox = useOutbox();
  const { assessment } = useDossier();
  const parts = useStandingParts();
  const { register, rowId, onClose, onNext } = props;
  const again = useRef(false);
  // What is typed makes it a row of the list, but not one that was opened to be changed.
  const [isNew] = useState(props.number === undefined);
  const part = { kind: 'row' as const, registerId: register.id, rowId };
  const shape = useMemo(
    () => ({ isRow: true, fields: register.columns.map((column) => marked(column, t)) }),
    [register, t],
  );

  const close = (): void => {
    const standing = parts.get(partName(part));
    if (standing?.saved === undefined && isBlank(standing?.edit)) {
      void outbox.discard({ assessmentId: assessment.id, part: partName(part) });
    }
    onClose();
  };
  const done = (): void => {
    void outbox.flush();
    if (again.current) onNext();
    else onClose();
  };

  return (
    <Dialog
      opened
      onClose={close}
      size="lg"
      title={isNew ? t('list.newTitle') : t('list.editRow', { number: props.number ?? '' })}
    >
      <PartEditor
        part={part}
        code={register.code}
        label={register.name}
        shape={shape}
        bare
        onDone={done}
        actions={
          <div className={classes.dialogActions}>
            {/* Enter presses the first: whoever types a list goes on to the next row. */}
            {isNew && (
              <Button type="submit" onClick={() => (again.current = true)}>
                {t('list.doneAndAdd')}
              </Button>
            )}
            <Button
              type="submit"
              variant={isNew ? 'default' : 'filled'}
              onClick={() => (again.current = false)}
            >
              {t('list.done')}
            </Button>
          </div>
        }
      />
    </Dialog>
  );
}

/** The column with what has to be known of it before typing. */
function marked(column: FormField, t: AppText): FormField {
  const marks = [
    ...(column.required ? [t('list.required')] : []),
    ...(column.personal ? [t('list.personal')] : []),
  ];
  const help = [marks.join(', '), column.help ?? ''].filter((text) => text !== '').join('. ');
  return help === '' ? column : { ...column, help };
}

/** A row into which nothing was typed, or from which everything was taken out again before it was ever sent. */
function isBlank(edit: Edit | undefined): boolean {
  return edit?.state === 'draft' && Object.values(edit.draft?.values ?? {}).every(isEmpty);
}

function isEmpty(value: DraftValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every(isEmpty);
}
