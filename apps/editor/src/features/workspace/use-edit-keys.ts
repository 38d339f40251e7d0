import { useEffect } from 'react';

/** Ctrl+S saves; Ctrl+Z and Ctrl+Y undo and redo, unless a field has a use for them. */
export function useEditKeys({
  save,
  undo,
  redo,
}: {
  save: () => void;
  undo: () => void;
  redo: () => void;
}): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const inField =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [data-json-pane]') !== null;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        save();
      } else if (inField) return;
      else if (key === 'z' && !event.shiftKey) {
        event.preventDefault();
        undo();
      } else if (key === 'y' || (key === 'z' && event.shiftKey)) {
        event.preventDefault();
        redo();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [save, undo, redo]);
}
