import { Alert, Anchor, Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { refusalOf } from '@tieuchi/client/refusal';
import { refusalText } from '@tieuchi/client/refusal-text';
import { useLanguage } from '@tieuchi/ui/i18n';
import { EmptyState } from '@tieuchi/ui/page-state';
import { type ChangeEvent, useCallback, useEffect, useId, useMemo, useReducer, useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { cellKey, type FigureTable } from './draft/figure-column.ts';
import { cellProblemText, type FigureChange, type FigurePlace, readDraft } from './draft/figure-draft.ts';
import { emptyState, figureReducer } from './draft/figure-state.ts';
import { findingsByCell } from './draft/to-wishes.ts';
import { FigureGrid } from './figure-grid.tsx';
import classes from './figures-section.module.css';
import { Problems } from './problems.tsx';
import { FileReportView, SheetQuestion } from './taking/file-report.tsx';
import { fileProblemText, refusedCellText } from './taking/file-words.ts';
import { FileGone, readFigureFile } from './taking/read-figure-file.ts';
import { takeFile } from './taking/take-file.ts';

/**
 * A table of figures with everything it takes to fill it: typing, pasting, a file, what is wrong where, and saving all of it or
 * nothing. What was typed stays until it is stored or given up.
 */
export function FiguresSection(props: {
  label: string;
  explain: string;
  empty: string;
  table: FigureTable;
  fileHref: string;
  /** Why nothing can be changed; undefined when it can. */
  locked: string | undefined;
  /** Sends the changes; `places` says which of them each item of the request stands for. */
  send: (changes: readonly FigureChange[]) => {
    places: FigureChange[][];
    done: Promise<{ changed: number }>;
  };
}) {
  const t = useText();
  const language = useLanguage();
  const { table, send } = props;
  const [state, dispatch] = useReducer(figureReducer, emptyState);
  const { draft, refused, fileProblems, report, saved, notTaken } = state;
  const [names, setNames] = useState<readonly string[]>([]);
  const read = useMemo(() => readDraft(table, draft), [table, draft]);
  const changed = read.changes.length + read.problems.length > 0;
  useWarningBeforeLoss(changed);
  const upload = useMutation({
    mutationFn: async (file: File) => ({ name: file.name, reading: await readFigureFile(file) }),
    onSuccess: ({ reading }) => take({ reading }),
  });
  const take = (chosen: Parameters<typeof takeFile>[2]) => {
    const taking = takeFile(table, draft, chosen);
    setNames(taking.state === 'which' ? taking.names : []);
    if (taking.state !== 'which') dispatch({ kind: 'fileRead', taking });
  };
  const save = useMutation({
    mutationFn: async (changes: readonly FigureChange[]) => {
      const { places, done } = send(changes);
      return done.catch((error: unknown) => {
        const messages = findingsByCell(refusalOf(error)?.findings ?? [], places, language);
        dispatch({ kind: 'refused', messages });
        throw error;
      });
    },
    onSuccess: ({ changed: count }) => dispatch({ kind: 'saved', count }),
  });
  const type = useCallback(
    (place: FigurePlace, text: string) => dispatch({ kind: 'typed', place, text }),
    [],
  );
  const paste = useCallback(
    (place: FigurePlace, cells: string[][]) => dispatch({ kind: 'pasted', table, place, cells }),
    [table],
  );
  if (table.columns.length === 0) return <EmptyState title={props.empty} />;
  const problems = new Map(refused);
  for (const { key, problem } of read.problems) problems.set(key, cellProblemText(problem, language));
  const ambiguous = read.problems.filter(({ problem }) => problem.code === 'ambiguous');
  const findings = table.units.flatMap((unit) =>
    table.columns.flatMap((column) => {
      const message = problems.get(cellKey(unit, column));
      return message === undefined
        ? []
        : [t('figures.at', { unit: unit.name, figure: column.title, message })];
    }),
  );
  // The report of the file lists these already.
  const shownProblems = new Map(problems);
  for (const cell of report?.refused ?? [])
    shownProblems.set(cell.key, refusedCellText(cell, { t, language }));
  return (
    <div className={classes.section}>
      <p className={classes.explain}>
        {props.explain}{' '}
        <Anchor href={props.fileHref} download>
          {t('figures.download')}
        </Anchor>
      </p>
      {props.locked !== undefined ? (
        <Alert variant="light" color="gray">
          {props.locked}
        </Alert>
      ) : (
        <div className={classes.tools}>
          <FileChooser busy={upload.isPending} onChoose={(file) => upload.mutate(file)} />
          <Button
            disabled={read.changes.length === 0 || read.problems.length > 0}
            loading={save.isPending}
            onClick={() => save.mutate(read.changes)}
          >
            {t('figures.save', { count: read.changes.length })}
          </Button>
          {changed && (
            <Button variant="default" onClick={() => dispatch({ kind: 'givenUp' })}>
              {t('figures.giveUp')}
            </Button>
          )}
        </div>
      )}
      <p className={classes.explain} role="status">
        {saved !== undefined && t('figures.saved', { count: saved })}
      </p>
      {(save.isError || upload.isError) && (
        <Alert color="red" variant="light" role="alert">
          {upload.error instanceof FileGone
            ? t('figures.fileGone')
            : refusalText(save.error ?? upload.error, t)}
        </Alert>
      )}
      {names.length > 0 && upload.data !== undefined && (
        <SheetQuestion names={names} onChoose={(sheet) => take({ reading: upload.data.reading, sheet })} />
      )}
      <Problems
        title={t('figures.sheetRefused')}
        problems={fileProblems.map((problem) => fileProblemText(problem, { t, language }))}
      />
      {report !== undefined && <FileReportView name={upload.data?.name ?? ''} report={report} />}
      <Problems
        title={t('figures.notTaken', { count: notTaken.length })}
        problems={notTaken.map(({ text, unit }) =>
          unit === undefined
            ? t('figures.outsideTable', { text })
            : t('figures.unitSubmitted', { text, unit: unit.name }),
        )}
      />
      <Problems title={t('figures.problems', { count: findings.length })} problems={findings} quiet />
      {ambiguous.length > 1 && (
        <Group gap="xs" role="group" aria-label={t('figures.twoWays', { count: ambiguous.length })}>
          <span>{t('figures.twoWays', { count: ambiguous.length })}</span>
          {([',', '.'] as const).map((point) => (
            <Button
              key={point}
              variant="default"
              onClick={() => dispatch({ kind: 'pointChosen', table, point })}
            >
              {t(point === ',' ? 'figures.pointIsComma' : 'figures.pointIsPoint')}
            </Button>
          ))}
        </Group>
      )}
      <FigureGrid
        label={props.label}
        table={table}
        draft={draft}
        problems={shownProblems}
        readOnly={props.locked !== undefined}
        onType={type}
        onPaste={paste}
      />
    </div>
  );
}

function FileChooser(props: { busy: boolean; onChoose: (file: File) => void }) {
  const t = useText();
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    // The same file may be chosen again after it was corrected.
    event.currentTarget.value = '';
    if (file) props.onChoose(file);
  };
  return (
    <div>
      <label htmlFor={id} className={classes.label}>
        {t('figures.file')}
      </label>
      <input id={id} type="file" accept=".xlsx,.csv" disabled={props.busy} onChange={choose} />
    </div>
  );
}

function useWarningBeforeLoss(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
