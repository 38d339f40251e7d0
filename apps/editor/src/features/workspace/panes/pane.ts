import type { ComponentType } from 'react';
import type { EditorText } from '../../../i18n/use-text.ts';
import type { Workspace } from '../workspace-state.ts';

/** A part of the workspace beside the others. A new one is a file in this folder and a line of the registry. */
export interface Pane {
  readonly name: string;
  /** In the middle, under it (opened by a command), or a tab at the side. */
  readonly place: 'middle' | 'below' | 'side';
  readonly title: (t: EditorText, workspace: Workspace) => string;
  /** Whether keys go there: not to one that has nothing to show, or is not open. */
  readonly isReached: (workspace: Workspace) => boolean;
  /** What of it has the focus when it is gone to, as a selector; the pane itself where there is none. */
  readonly focus: string;
  readonly Content: ComponentType;
}

/** What has the focus in a tab at the side: its panel, so that nothing is typed by chance. */
export const panelFocus = '[role="tabpanel"]';
