import { Button, Tabs } from '@mantine/core';
import { useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { ConflictDialog } from '../saving/conflict-dialog.tsx';
import { commands } from './commands/registry.ts';
import type { Pane } from './panes/pane.ts';
import { panes } from './panes/registry.ts';
import { useEditKeys } from './use-edit-keys.ts';
import { usePaneKeys } from './use-pane-keys.ts';
import classes from './workspace.module.css';
import { WorkspaceHead } from './workspace-head.tsx';
import { WorkspaceNotices } from './workspace-notices.tsx';
import { type Draft, useWorkspace, useWorkspaceState, WorkspaceProvider } from './workspace-state.ts';

const at = (place: Pane['place']) => panes.filter((pane) => pane.place === place);

/** The workspace of one draft: its panes are views of one text, its commands do something with the whole. */
export function DraftWorkspace({ draft, userId }: { draft: Draft; userId: string }) {
  const workspace = useWorkspaceState({ draft, userId });
  const { model, saving, showTab, running } = workspace;
  const page = useRef<HTMLDivElement>(null);
  usePaneKeys({
    page,
    panes: panes.filter((pane) => pane.isReached(workspace)),
    show: (pane) => {
      if (pane.place === 'side') showTab(pane.name);
    },
  });
  useEditKeys({ save: saving.flush, undo: model.undo, redo: model.redo });
  const Dialog = commands.find(({ name }) => name === running)?.Dialog;
  return (
    <WorkspaceProvider value={workspace}>
      <div className={classes.page} ref={page}>
        <WorkspaceHead />
        <WorkspaceNotices />
        <Layout />
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
        {Dialog && <Dialog key={running} />}
      </div>
    </WorkspaceProvider>
  );
}

/** The panes in their places. */
function Layout() {
  const t = useText();
  const workspace = useWorkspace();
  const { model, tab, showTab, json, side, openDetails } = workspace;
  const below = at('below').filter((pane) => pane.isReached(workspace));
  return (
    <div className={classes.grid} data-json={json.open || undefined}>
      {at('middle').map(({ name, Content }) => (
        <div key={name} className={classes.document} data-pane={name} data-dimmed={model.broken || undefined}>
          <Content />
        </div>
      ))}
      <Button className={classes.toDetails ?? ''} variant="light" onClick={openDetails}>
        {t('draft.toDetails')}
      </Button>
      {below.map(({ name, title, Content }) => (
        <section
          key={name}
          className={classes.json}
          data-pane={name}
          tabIndex={-1}
          aria-label={title(t, workspace)}
        >
          <Content />
        </section>
      ))}
      <aside className={classes.side} ref={side} data-pane={tab} aria-label={t('draft.side')}>
        <Tabs value={tab} onChange={(value) => showTab(value ?? 'details')} keepMounted={false}>
          <Tabs.List className={classes.tabs}>
            {at('side').map(({ name, title }) => (
              <Tabs.Tab key={name} value={name}>
                {title(t, workspace)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {at('side').map(({ name, Content }) => (
            <Tabs.Panel key={name} value={name} className={classes.panel} tabIndex={-1}>
              <Content />
            </Tabs.Panel>
          ))}
        </Tabs>
      </aside>
    </div>
  );
}
