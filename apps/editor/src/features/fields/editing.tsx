import type { LocatedFinding } from '@tieuchi/criteria/findings';
import { messageOf } from '@tieuchi/criteria/messages';
import { setAt } from '@tieuchi/criteria/text-edits';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { useLanguage } from '@tieuchi/ui/i18n';
import type { JSONPath } from 'jsonc-parser';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { pathOfSelection, type Selection } from '../document/selection.ts';
import type { DocumentModel } from '../document/use-document.ts';
import { type Labels, labelsOf } from './shape/labels.ts';
import type { Start } from './shape/start-value.ts';

/** What the fields of one object of the document share: where it is, what it may be filled with, how it is written. */
export type Editing = {
  document: CriteriaSet;
  criterion: Criterion | undefined;
  locked: boolean;
  labels: Labels;
  /** Findings at exactly this path below the object, or at and below it. */
  findingsAt: (path: JSONPath, reach?: 'below') => readonly LocatedFinding[];
  /** Sets the value at a path below the object; `undefined` removes it. */
  write: (path: JSONPath, value: unknown) => void;
  /** Any other edit of the text; `at` gives the path in the document. */
  change: (make: (text: string, at: (path: JSONPath) => JSONPath) => string) => void;
  /** What a new value beside these ids starts from. */
  start: (taken?: readonly unknown[]) => Start;
};

const EditingContext = createContext<Editing | undefined>(undefined);

/** Lets the fields inside edit one object of the document: the set itself, a group or a criterion. */
export function EditingProvider(props: {
  model: DocumentModel;
  document: CriteriaSet;
  of: Selection;
  locked: boolean;
  children: ReactNode;
}) {
  const { model, document, of, locked } = props;
  const t = useText();
  const language = useLanguage();
  const id = 'id' in of ? of.id : '';
  const { edit, findings } = model;
  const editing = useMemo((): Editing => {
    const place: Selection = of.kind === 'set' ? { kind: 'set' } : { kind: of.kind, id };
    const rootIn = (set: CriteriaSet): JSONPath => pathOfSelection(set, place) ?? [];
    const root = rootIn(document);
    const criterion = of.kind === 'criterion' ? document.criteria.find((one) => one.id === id) : undefined;
    return {
      document,
      criterion,
      locked,
      labels: labelsOf(t, language),
      findingsAt: (path, reach) => {
        const full = [...root, ...path];
        return findings.filter(
          (finding) =>
            (reach === 'below' || finding.path.length === full.length) &&
            full.every((step, index) => finding.path[index] === step),
        );
      },
      write: (path, value) => edit((draft) => setAt(draft.text, [...rootIn(draft.document), ...path], value)),
      change: (make) => edit((draft) => make(draft.text, (path) => [...rootIn(draft.document), ...path])),
      start: (taken = []) => ({ document, criterion, taken, unnamed: t('fields.unnamed') }),
    };
  }, [document, of.kind, id, locked, t, language, edit, findings]);
  return <EditingContext value={editing}>{props.children}</EditingContext>;
}

/** What is being edited; only inside an `EditingProvider`. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('fields stand inside an EditingProvider');
  return editing;
}

/** What is wrong with the value at a path, in words; undefined when nothing is. */
export function useProblem(path: JSONPath): string | undefined {
  const language = useLanguage();
  const [first] = useEditing().findingsAt(path);
  return first && messageOf(first, language);
}
