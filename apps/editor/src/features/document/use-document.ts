import { replaceEqualDeep } from '@tanstack/react-query';
import { compareSets, type SetComparison } from '@tieuchi/criteria/compare';
import type { LocatedFinding } from '@tieuchi/criteria/findings';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { useCallback, useDeferredValue, useMemo, useReducer, useRef, useState } from 'react';
import type { Draft } from './edits/criterion-edits.ts';
import { record, redo, startHistory, type TextHistory, undo } from './history.ts';
import type { Selection } from './selection.ts';

type Action =
  | { kind: 'write'; text: string; burst?: string | undefined }
  | { kind: 'undo' }
  | { kind: 'redo' };

function reduce(history: TextHistory, action: Action): TextHistory {
  switch (action.kind) {
    case 'write':
      return record(history, action.text, action.burst);
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
  }
}

/** One document as the table, the inspector and the JSON pane share it. The text is the truth. */
export type DocumentModel = {
  text: string;
  /** What the text parses to; while it is broken, the last valid document. Undefined when it never was valid. */
  document: CriteriaSet | undefined;
  /** True while the text is not a valid document; the table is then read-only. */
  broken: boolean;
  findings: readonly LocatedFinding[];
  base: CriteriaSet | undefined;
  /** The document against its base; follows the document with a short delay. */
  comparison: SetComparison | undefined;
  readOnly: boolean;
  selection: Selection;
  select: (selection: Selection) => void;
  /**
   * Writes what the edit makes of the valid draft. Does nothing while the text is read-only; an edit of a broken text, or one that
   * would break the document, is not written: `refusal` then says why.
   */
  edit: (make: (draft: Draft) => string, burst?: string) => void;
  refusal: LocatedFinding | undefined;
  /** Replaces the whole text, as the JSON pane does. */
  write: (text: string, burst?: string) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
};

/** Keeps one document: its text with one undo history, what it parses to, its findings and its relation to the base. */
export function useDocument(options: {
  text: string;
  base: CriteriaSet | undefined;
  readOnly: boolean;
}): DocumentModel {
  const { base, readOnly } = options;
  const [history, dispatch] = useReducer(reduce, options.text, startHistory);
  const [selection, select] = useState<Selection>({ kind: 'set' });
  const text = history.present;

  const parse = useParser(base);
  const parsed = useMemo(() => parse(text), [parse, text]);
  const [refusal, setRefusal] = useState<LocatedFinding>();
  const lastValid = useRef<CriteriaSet>(undefined);
  const document = useMemo(() => {
    if (parsed.document === undefined) return lastValid.current;
    // Unchanged rows keep their identity, so that only what changed is drawn again.
    const shared: CriteriaSet = replaceEqualDeep(lastValid.current, parsed.document);
    lastValid.current = shared;
    return shared;
  }, [parsed]);
  const broken = parsed.document === undefined;

  const settled = useDeferredValue(document);
  const lastComparison = useRef<SetComparison>(undefined);
  const comparison = useMemo(() => {
    if (!base || !settled) return undefined;
    const shared: SetComparison = replaceEqualDeep(lastComparison.current, compareSets(base, settled));
    lastComparison.current = shared;
    return shared;
  }, [base, settled]);

  const wrong = broken ? parsed.findings.find((finding) => finding.severity === 'error') : undefined;
  const standing = useRef(wrong);
  standing.current = wrong;
  const current = useRef<Draft | undefined>(undefined);
  current.current = broken || readOnly || !document ? undefined : { text, document };

  const edit = useCallback(
    (make: (draft: Draft) => string, burst?: string) => {
      if (!current.current) {
        setRefusal(standing.current);
        return;
      }
      const next = make(current.current);
      const { document: valid, findings } = parse(next);
      if (valid === undefined) {
        setRefusal(findings.find((finding) => finding.severity === 'error'));
        return;
      }
      setRefusal(undefined);
      // A second edit in the same event starts from the first one's result.
      current.current = { text: next, document: valid };
      dispatch({ kind: 'write', text: next, burst });
    },
    [parse],
  );
  const write = useCallback(
    (next: string, burst?: string) => {
      if (readOnly) return;
      setRefusal(undefined);
      dispatch({ kind: 'write', text: next, burst });
    },
    [readOnly],
  );

  return {
    text,
    document,
    broken,
    findings: parsed.findings,
    base,
    comparison,
    readOnly,
    selection,
    select,
    edit,
    refusal,
    write,
    undo: useCallback(() => {
      setRefusal(undefined);
      dispatch({ kind: 'undo' });
    }, []),
    redo: useCallback(() => {
      setRefusal(undefined);
      dispatch({ kind: 'redo' });
    }, []),
    canUndo: !readOnly && history.past.length > 0,
    canRedo: !readOnly && history.future.length > 0,
  };
}

/** Parses a text, remembering the last two, so that what `edit` has checked is not checked again to be shown. */
function useParser(base: CriteriaSet | undefined): (text: string) => ReturnType<typeof parseDocument> {
  return useMemo(() => {
    const known = new Map<string, ReturnType<typeof parseDocument>>();
    return (text) => {
      const before = known.get(text);
      if (before) return before;
      const result = parseDocument(text, base ? { base } : {});
      known.set(text, result);
      for (const oldest of known.keys()) {
        if (known.size <= 2) break;
        known.delete(oldest);
      }
      return result;
    };
  }, [base]);
}
