import type { ApiOutputs } from '@tieuchi/client/outputs';
import type { LocatedFinding } from '@tieuchi/criteria/findings';
import { locate } from '@tieuchi/criteria/parse';
import { createContext, type RefObject, useCallback, useContext, useRef, useState } from 'react';
import { type Selection, selectionOfPath } from '../document/selection.ts';
import { type DocumentModel, useDocument } from '../document/use-document.ts';
import type { Reveal } from '../json/json-pane.tsx';
import { loadBackup } from '../saving/backup.ts';
import { type Saving, useSaving } from '../saving/use-saving.ts';
import { useReveal } from './panes/use-reveal.ts';

/** A draft as the server keeps it. */
export type Draft = ApiOutputs['drafts']['get'];

/** What every pane and command of a draft works with. */
export interface Workspace {
  readonly draft: Draft;
  readonly model: DocumentModel;
  readonly saving: Saving;
  /** A text of an earlier visit that had not been saved was taken up. */
  readonly restored: boolean;
  /** The tab at the side that is shown, by the name of its pane. */
  readonly tab: string;
  readonly showTab: (name: string) => void;
  /** The pane with the text. */
  readonly json: {
    readonly open: boolean;
    readonly toggle: (open: boolean) => void;
    readonly reveal: Reveal | undefined;
    readonly onCursor: (offset: number) => void;
    readonly onJson: (text: string, burst: string) => void;
  };
  /** The command whose dialog is open, by name. */
  readonly running: string | undefined;
  readonly run: (command: string | undefined) => void;
  /** Shows the details of what is selected, with the focus in its fields. */
  readonly openDetails: () => void;
  readonly goToSelection: (selection: Selection) => void;
  readonly goToFinding: (finding: LocatedFinding) => void;
  /** The side, in which tabs are. */
  readonly side: RefObject<HTMLDivElement | null>;
}

const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** Gives the workspace to its panes and commands. */
export const WorkspaceProvider = WorkspaceContext.Provider;

/** The workspace that a pane or a command stands in. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === undefined) throw new Error('outside of a workspace');
  return workspace;
}

/** Opens a draft: the text that was not saved at the last visit, else the saved one. */
export function useWorkspaceState({ draft, userId }: { draft: Draft; userId: string }): Workspace {
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
  const [open, toggle] = useState(false);
  const [tab, showTab] = useState<string>('details');
  const [running, setRunning] = useState<string>();
  const side = useRef<HTMLDivElement>(null);
  const { document, select } = model;
  const latest = useRef(model.selection);
  latest.current = model.selection;
  const { reveal, show, onCursor, onJson } = useReveal({ model, json: open });

  // The focus goes to the fields of the selected level, else to the first field.
  const openDetails = useCallback(() => {
    showTab('details');
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

  return {
    draft,
    model,
    saving,
    restored: opening.backup !== undefined,
    tab,
    showTab,
    json: { open, toggle, reveal, onCursor, onJson },
    running,
    run(command) {
      // What is done with a draft is done with what is typed.
      if (command !== undefined) saving.flush();
      setRunning(command);
    },
    openDetails,
    goToSelection(next) {
      setRunning(undefined);
      select(next);
      openDetails();
    },
    goToFinding(finding) {
      if (document && !model.broken) select(selectionOfPath(document, finding.path));
      if (model.broken) toggle(true);
      show(
        model.broken
          ? { offset: offsetOf(model.text, finding), length: 1 }
          : locate(model.text, finding.path),
      );
    },
    side,
  };
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
