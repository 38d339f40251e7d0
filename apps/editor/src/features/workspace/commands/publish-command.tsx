import { PublishDialog } from '../../publishing/publish-dialog.tsx';
import { useWorkspace } from '../workspace-state.ts';
import type { Command } from './command.ts';

/** Publishing what is saved. */
function Publish() {
  const { draft, model, saving, run, goToSelection } = useWorkspace();
  const { saved } = saving.machine;
  return (
    <PublishDialog
      draftId={draft.id}
      revision={saved.revision}
      saved={model.text === saved.text}
      model={model}
      onClose={() => run(undefined)}
      onGoTo={goToSelection}
    />
  );
}

export const publishCommand: Command = {
  name: 'publish',
  title: (t) => t('draft.publish'),
  isOffered: ({ draft }) => draft.state === 'draft' && draft.mayPublish,
  isMain: true,
  Dialog: Publish,
};
