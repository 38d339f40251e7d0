import { useId } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { ComparedProvider } from '../../document/compared.tsx';
import { DocumentTable } from '../../document-table/document-table.tsx';
import classes from '../workspace.module.css';
import { useWorkspace } from '../workspace-state.ts';
import type { Pane } from './pane.ts';

/** The criteria as a table. */
function Table() {
  const t = useText();
  const { model, openDetails } = useWorkspace();
  const { document } = model;
  const keys = useId();
  if (!document) return <p className={classes.never}>{t('draft.neverValid')}</p>;
  return (
    <ComparedProvider base={model.base} other={document}>
      <DocumentTable
        model={model}
        document={document}
        onOpenDetails={openDetails}
        label={t('draft.table')}
        hint={keys}
      />
      <p id={keys} className={classes.keys}>
        {t('draft.keys')}
      </p>
    </ComparedProvider>
  );
}

export const tablePane: Pane = {
  name: 'table',
  place: 'middle',
  title: (t) => t('draft.table'),
  isReached: () => true,
  focus: 'td[tabindex="0"]',
  Content: Table,
};
