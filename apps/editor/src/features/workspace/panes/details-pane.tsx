import { Inspector } from '../../inspector/inspector.tsx';
import { useWorkspace } from '../workspace-state.ts';
import { type Pane, panelFocus } from './pane.ts';

/** Every field of what is selected. */
function Details() {
  return <Inspector model={useWorkspace().model} />;
}

export const detailsPane: Pane = {
  name: 'details',
  place: 'side',
  title: (t) => t('draft.details'),
  isReached: () => true,
  focus: panelFocus,
  Content: Details,
};
