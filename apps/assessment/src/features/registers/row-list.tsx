import { Button, TextInput } from '@mantine/core';
import { partName } from '@tieuchi/criteria/part';
import type { FormRegister } from '@tieuchi/forms/form-model';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { EmptyState } from '@tieuchi/ui/page-state';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useDossier, useStandingParts } from '../dossiers/dossier-context.tsx';
import { randomId } from '../outbox/edit.ts';
import { useOutbox } from '../outbox/outbox-provider.tsx';
import classes from './register.module.css';
import { cellText, type Row, rowsOf, searchRows } from './register-rows.ts';
import { RowDialog } from './row-dialog.tsx';
import { RowPages } from './row-pages.tsx';
import { RowTable } from './row-table.tsx';

/** Rows on one page: few enough to render at once on a weak machine. */
const PAGE = 50;

/** The rows of a register: found by words, page by page, added, changed and removed one at a time. */
export function RowList({ register }: { register: FormRegister }) {
  const t = useText();
  const { editable } = useDossier();
  const parts = useStandingParts();
  const remove = useRemoval(register);
  const [words, setWords] = useState('');
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<string>();
  const [leaving, setLeaving] = useState<Row>();
  const add = useRef<HTMLButtonElement>(null);
  const opener = useRef<Element | null>(null);
  const { columns } = register;
  const rows = rowsOf(parts, register.id);
  const found = searchRows(rows, { words, columns, t });
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const current = Math.min(page, pages);
  const shown = found.slice((current - 1) * PAGE, current * PAGE);

  const openRow = (rowId: string): void => {
    opener.current = document.activeElement;
    setOpen(rowId);
  };
  const close = (): void => {
    setOpen(undefined);
    const back = opener.current instanceof HTMLElement ? opener.current : add.current;
    // Once the dialog has let go of the focus.
    requestAnimationFrame(() => back?.focus());
  };

  return (
    <section className={classes.rows} aria-labelledby="rows-title">
      <div className={classes.head}>
        <h2 id="rows-title" className={classes.title}>
          {t('list.rows')}
        </h2>
        <p className={classes.count} role="status">
          {words.trim() === ''
            ? t('list.count', { count: rows.length })
            : t('list.found', { count: found.length })}
        </p>
        {editable && (
          <Button ref={add} onClick={() => openRow(randomId())}>
            {t('list.add')}
          </Button>
        )}
      </div>
      {rows.length > 0 && (
        <TextInput
          label={t('list.search')}
          type="search"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setPage(1);
          }}
          className={classes.search ?? ''}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('list.empty')}>{editable && t('list.emptyHelp')}</EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState title={t('list.notFound')} />
      ) : (
        <RowTable
          register={register}
          rows={shown}
          onEdit={editable ? ({ rowId }) => openRow(rowId) : undefined}
          onRemove={editable ? setLeaving : undefined}
        />
      )}
      <RowPages page={current} pages={pages} onPage={setPage} />
      {open !== undefined && (
        <RowDialog
          key={open}
          register={register}
          rowId={open}
          number={rows.find(({ rowId }) => rowId === open)?.number}
          onClose={close}
          onNext={() => setOpen(randomId())}
        />
      )}
      <ConfirmDialog
        opened={leaving !== undefined}
        title={t('list.removeTitle')}
        confirmLabel={t('list.remove')}
        onConfirm={() => {
          if (leaving) remove(leaving);
          setLeaving(undefined);
          // The button that opened the dialog goes with its row.
          add.current?.focus();
        }}
        onClose={() => setLeaving(undefined)}
      >
        <p>
          {leaving && t('list.removeText', { number: leaving.number, row: rowText(leaving, register, t) })}
        </p>
      </ConfirmDialog>
    </section>
  );
}

/** Removes a row: one that the server never saw is only forgotten. */
function useRemoval(register: FormRegister): (row: Row) => void {
  const outbox = useOutbox();
  const { assessment } = useDossier();
  return ({ rowId, standing }) => {
    const part = partName({ kind: 'row', registerId: register.id, rowId });
    const key = { assessmentId: assessment.id, part };
    const unknown = standing.saved === undefined && standing.edit?.sent.length === 0;
    if (unknown) return void outbox.discard(key);
    const revision = standing.saved?.revision ?? 0;
    void outbox.write({ ...key, code: register.code, value: null, revision });
  };
}

function rowText(row: Row, { columns }: FormRegister, t: ReturnType<typeof useText>): string {
  const texts = columns.flatMap((field) => cellText(field, row, t) ?? []);
  return texts.length === 0 ? t('list.blank') : texts.join(', ');
}
