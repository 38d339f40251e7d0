import { useWorkspace } from '../workspace-state.ts';
import { FindingsList } from './findings-list.tsx';
import { type Pane, panelFocus } from './pane.ts';

/** What is wrong or doubtful. */
function Findings() {
  const { model, goToFinding } = useWorkspace();
  return <FindingsList findings={model.findings} model={model} onGoTo={goToFinding} />;
}

export const findingsPane: Pane = {
  name: 'findings',
  place: 'side',
  title: (t, { model }) => t('draft.findings', { count: model.findings.length }),
  isReached: () => true,
  focus: panelFocus,
  Content: Findings,
};
