import { locate } from '@tieuchi/criteria/parse';
import { useCallback, useEffect, useRef, useState } from 'react';
import { pathOfSelection, sameSelection, selectionAtOffset } from '../../document/selection.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import type { Reveal } from '../../json/json-pane.tsx';
import { minimalEdit } from '../../json/minimal-edit.ts';

/**
 * What the JSON pane shows: the selection when it changes, and whatever was changed elsewhere or undone. What comes from its own
 * cursor or keys does not move it.
 */
export function useReveal({ model, json }: { model: DocumentModel; json: boolean }): {
  reveal: Reveal | undefined;
  show: (place: { offset: number; length: number }) => void;
  onCursor: (offset: number) => void;
  onJson: (text: string, burst: string) => void;
} {
  const [reveal, setReveal] = useState<Reveal>();
  const { text, document, selection, select, write } = model;
  const latest = useRef({ text, document });
  latest.current = { text, document };
  const fromCursor = useRef(false);
  const known = useRef(text);

  const show = useCallback((place: { offset: number; length: number }) => {
    setReveal((old) => ({ ...place, stamp: (old?.stamp ?? 0) + 1 }));
  }, []);

  useEffect(() => {
    if (!json || fromCursor.current) {
      fromCursor.current = false;
      return;
    }
    const now = latest.current;
    const path = now.document && pathOfSelection(now.document, selection);
    if (path) show(locate(now.text, path));
  }, [json, selection, show]);

  // After the selection: what was just changed is what the author looks for.
  useEffect(() => {
    const before = known.current;
    known.current = text;
    if (!json || before === text) return;
    const { offset, inserted } = minimalEdit(before, text);
    show({ offset, length: inserted.length });
  }, [json, text, show]);

  const onCursor = useCallback(
    (offset: number) => {
      const now = latest.current;
      if (!now.document) return;
      const next = selectionAtOffset(now.document, { text: now.text, offset });
      if (sameSelection(next, selection)) return;
      fromCursor.current = true;
      select(next);
    },
    [select, selection],
  );
  const onJson = useCallback(
    (next: string, burst: string) => {
      known.current = next;
      write(next, burst);
    },
    [write],
  );
  return { reveal, show, onCursor, onJson };
}
