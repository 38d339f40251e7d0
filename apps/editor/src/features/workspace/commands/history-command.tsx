import { HistoryDialog } from '../../saving/history-dialog.tsx';
import { useWorkspace } from '../workspace-state.ts';
import type { Command } from './command.ts';

/** The saved revisions. */
function History() {
  const { draft, model, run } = useWorkspace();
  return (
    <HistoryDialog
      draftId={draft.id}
      text={model.text}
      mayRestore={draft.state !== 'published'}
      onRestore={(text) => model.write(text)}
      onClose={() => run(undefined)}
    />
  );
}

export const historyCommand: Command = {
  name: 'history',
  title: (t) => t('draft.history'),
  isOffered: () => true,
  Dialog: History,
};
