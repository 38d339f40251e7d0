import type { ComponentType } from 'react';
import type { EditorText } from '../../../i18n/use-text.ts';
import type { Workspace } from '../workspace-state.ts';

/** Something that is done with the whole draft in a dialog, from a button in the head. A new one is a file here and a line of the registry. */
export interface Command {
  readonly name: string;
  readonly title: (t: EditorText) => string;
  readonly isOffered: (workspace: Workspace) => boolean;
  /** The one step that the others lead to. */
  readonly isMain?: boolean;
  /** Shown while the command runs; `useWorkspace().run(undefined)` ends it. */
  readonly Dialog: ComponentType;
}
