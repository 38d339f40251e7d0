import { Alert, Button, Tabs } from '@mantine/core';
import type { LocatedFinding } from '@tieuchi/criteria/findings';
import { messageOf } from '@tieuchi/criteria/messages';
import { locate } from '@tieuchi/criteria/parse';
import { useLanguage } from '@tieuchi/ui/i18n';
import { LoadingState } from '@tieuchi/ui/page-state';
import { lazy, Suspense, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ApiOutputs } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { ComparedProvider } from '../document/compared.tsx';
import { type Selection, selectionOfPath } from '../document/selection.ts';
import { useDocument } from '../document/use-document.ts';
import { DocumentTable } from '../document-table/document-table.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { PublishDialog } from '../publishing/publish-dialog.tsx';
import { loadBackup } from '../saving/backup.ts';
import { ConflictDialog } from '../saving/conflict-dialog.tsx';
import { HistoryDialog } from '../saving/history-dialog.tsx';
import { useSaving } from '../saving/use-saving.ts';
import { BaseComparison } from './base-comparison.tsx';
import classes from './draft-editor.module.css';
import { DraftHeader } from './draft-header.tsx';
import { FindingsList } from './findings-list.tsx';
import { panesOf } from './panes.ts';
import { usePaneKeys } from './use-pane-keys.ts';
import { useReveal } from './use-reveal.ts';

const JsonPane = lazy(() => import('../json/json-pane.tsx'));

type Draft = ApiOutputs['drafts']['get'];

/** The editor of one draft: table and JSON are two views of one text; the side shows details and findings. */
export function DraftEditor({ draft, userId }: { draft: Draft; userId: string }) {
  const t = useText();
  const language = useLanguage();
  const published = draft.state === 'published';
  const key = { userId, draftId: draft.id };
  const [opening] = useState(() => {
    const backup = published ? undefined : loadBackup(key);
    return backup && backup.text !== draft.text ? { backup } : { backup: undefined };
  });
  const model = useDocument({
    text: opening.backup?.text ?? draft.text,
    base: draft.base?.document,
    readOnly: published,
  });
  const saving = useSaving({
    key,
    text: model.text,
    enabled: !published,
    // A text kept earlier was based on an older revision: if somebody saved since, the server will say so.
    start: { text: draft.text, revision: opening.backup?.revision ?? draft.revision, at: draft.updatedAt },
  });
  const [json, setJson] = useState(false);
  const [tab, setTab] = useState<string>('details');
  const [dialog, setDialog] = useState<'publish' | 'history'>();
  const [restored, setRestored] = useState(opening.backup !== undefined);
  const side = useRef<HTMLDivElement>(null);

  const { document, select, undo, redo } = model;
  const latest = useRef(model.selection);
  latest.current = model.selection;

  const { reveal, show, onCursor, onJson } = useReveal({ model, json });
  const page = useRef<HTMLDivElement>(null);
  const keys = useId();
  usePaneKeys({
    page,
    panes: panesOf({ base: draft.base !== null, json }),
    show: (pane) => {
      if (pane !== 'table' && pane !== 'json') setTab(pane);
    },
  });

  // The focus goes to the fields of the selected level, else to the first field.
  const openDetails = useCallback(() => {
    setTab('details');
    requestAnimationFrame(() => {
      const level = levelOf(latest.current);
      const fields =
        (level === undefined ? null : side.current?.querySelector(`[data-level="${level}"]`)) ??
        side.current?.querySelector('[role="tabpanel"]');
      const field = fields?.querySelector<HTMLElement>('textarea, input:not([role="combobox"])');
      (field ?? fields?.querySelector<HTMLElement>('input, select, button'))?.focus();
      fields?.scrollIntoView({ block: 'nearest' });
    });
  }, []);

  const goToFinding = (finding: LocatedFinding) => {
    if (document && !model.broken) select(selectionOfPath(document, finding.path));
    if (model.broken) setJson(true);
    const place = locate(model.text, finding.path);
    show(model.broken ? { offset: offsetOf(model.text, finding), length: 1 } : place);
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const inField =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [data-json-pane]') !== null;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        saving.flush();
      } else if (inField) return;
      else if (key === 'z' && !event.shiftKey) {
        event.preventDefault();
        undo();
      } else if (key === 'y' || (key === 'z' && event.shiftKey)) {
        event.preventDefault();
        redo();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo, saving.flush]);

  const goToSelection = (next: Selection) => {
    setDialog(undefined);
    select(next);
    openDetails();
  };
  const clean = model.text === saving.machine.saved.text;
  return (
    <div className={classes.page} ref={page}>
      <DraftHeader
        draft={draft}
        model={model}
        saveState={saving.state}
        json={json}
        onToggleJson={() => setJson(!json)}
        onHistory={() => setDialog('history')}
        onPublish={() => {
          saving.flush();
          setDialog('publish');
        }}
      />
      {published && (
        <Alert color="petrol" variant="light" role="status">
          {t('draft.published')}
        </Alert>
      )}
      {restored && (
        <Alert
          color="amber"
          variant="light"
          role="status"
          withCloseButton
          closeButtonLabel={t('common.close')}
          onClose={() => setRestored(false)}
        >
          {t('draft.restored')}
        </Alert>
      )}
      {model.broken && (
        <Alert color="red" variant="light" role="alert" title={t('draft.brokenTitle')}>
          {t('draft.broken')} {model.refusal && <strong>{t('draft.notWritten')}</strong>}{' '}
          {!json && (
            <Button size="compact-sm" variant="outline" color="red" onClick={() => setJson(true)}>
              {t('draft.showJson')}
            </Button>
          )}
        </Alert>
      )}
      {model.refusal && !model.broken && (
        <Alert color="red" variant="light" role="alert">
          {t('draft.refused')} {messageOf(model.refusal, language)}
        </Alert>
      )}
      <div className={classes.grid} data-json={json || undefined}>
        <div className={classes.document} data-pane="table" data-dimmed={model.broken || undefined}>
          {document ? (
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
          ) : (
            <p className={classes.never}>{t('draft.neverValid')}</p>
          )}
        </div>
        <Button className={classes.toDetails ?? ''} variant="light" onClick={openDetails}>
          {t('draft.toDetails')}
        </Button>
        {json && (
          <section className={classes.json} data-pane="json" tabIndex={-1} aria-label={t('json.label')}>
            <Suspense fallback={<LoadingState label={t('json.loading')} />}>
              <JsonPane
                text={model.text}
                findings={model.findings}
                readOnly={model.readOnly}
                reveal={reveal}
                onWrite={onJson}
                onCursor={onCursor}
                onUndo={undo}
                onRedo={redo}
              />
            </Suspense>
          </section>
        )}
        <aside className={classes.side} ref={side} data-pane={tab} aria-label={t('draft.side')}>
          <Tabs value={tab} onChange={(value) => setTab(value ?? 'details')} keepMounted={false}>
            <Tabs.List className={classes.tabs}>
              <Tabs.Tab value="details">{t('draft.details')}</Tabs.Tab>
              <Tabs.Tab value="findings">{t('draft.findings', { count: model.findings.length })}</Tabs.Tab>
              <Tabs.Tab value="comparison">{t('draft.compareBase')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="details" className={classes.panel} tabIndex={-1}>
              <Inspector model={model} />
            </Tabs.Panel>
            <Tabs.Panel value="findings" className={classes.panel} tabIndex={-1}>
              <FindingsList findings={model.findings} model={model} onGoTo={goToFinding} />
            </Tabs.Panel>
            <Tabs.Panel value="comparison" className={classes.panel} tabIndex={-1}>
              {draft.base ? (
                <BaseComparison model={model} base={draft.base} onGoTo={goToSelection} />
              ) : (
                <p className={classes.never}>{t('draft.noBase')}</p>
              )}
            </Tabs.Panel>
          </Tabs>
        </aside>
      </div>
      {saving.machine.conflict && (
        <ConflictDialog
          draftId={draft.id}
          own={model.text}
          onKeep={saving.resolve}
          onTake={(theirs) => {
            model.write(theirs.text);
            saving.resolve(theirs);
          }}
        />
      )}
      {dialog === 'history' && (
        <HistoryDialog
          draftId={draft.id}
          text={model.text}
          mayRestore={!published}
          onRestore={(text) => model.write(text)}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'publish' && (
        <PublishDialog
          draftId={draft.id}
          revision={saving.machine.saved.revision}
          saved={clean}
          model={model}
          onClose={() => setDialog(undefined)}
          onGoTo={goToSelection}
        />
      )}
    </div>
  );
}

function levelOf(selection: Selection): number | undefined {
  return selection.kind === 'criterion' ? selection.level : undefined;
}

function offsetOf(text: string, finding: LocatedFinding): number {
  let offset = 0;
  for (let line = 1; line < finding.line; line += 1) {
    const end = text.indexOf('\n', offset);
    if (end < 0) return offset;
    offset = end + 1;
  }
  return offset + finding.column - 1;
}
