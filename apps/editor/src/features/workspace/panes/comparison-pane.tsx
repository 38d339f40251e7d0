import { useText } from '../../../i18n/use-text.ts';
import classes from '../workspace.module.css';
import { useWorkspace } from '../workspace-state.ts';
import { BaseComparison } from './base-comparison.tsx';
import { type Pane, panelFocus } from './pane.ts';

/** What departs from the base. */
function Comparison() {
  const t = useText();
  const { draft, model, goToSelection } = useWorkspace();
  return draft.base ? (
    <BaseComparison model={model} base={draft.base} onGoTo={goToSelection} />
  ) : (
    <p className={classes.never}>{t('draft.noBase')}</p>
  );
}

export const comparisonPane: Pane = {
  name: 'comparison',
  place: 'side',
  title: (t) => t('draft.compareBase'),
  isReached: ({ draft }) => draft.base !== null,
  focus: panelFocus,
  Content: Comparison,
};
