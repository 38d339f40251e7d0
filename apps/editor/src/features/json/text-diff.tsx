import { useEffect, useRef } from 'react';
import { editor, monospace } from './monaco.ts';

/** Two texts side by side with their differing lines marked. */
function TextDiff(props: {
  before: { text: string; label: string };
  after: { text: string; label: string };
}) {
  const host = useRef<HTMLDivElement>(null);
  const { before, after } = props;
  useEffect(() => {
    if (!host.current) return;
    const original = editor.createModel(before.text, 'json');
    const modified = editor.createModel(after.text, 'json');
    const created = editor.createDiffEditor(host.current, {
      theme: 'tieuchi',
      readOnly: true,
      originalEditable: false,
      automaticLayout: true,
      minimap: { enabled: false },
      fontSize: 13,
      fontFamily: monospace,
      wordWrap: 'on',
      hideUnchangedRegions: { enabled: true },
      originalAriaLabel: before.label,
      modifiedAriaLabel: after.label,
      unicodeHighlight: { ambiguousCharacters: false },
      links: false,
    });
    created.setModel({ original, modified });
    return () => {
      created.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [before, after]);
  return <div ref={host} style={{ height: '45vh', border: '1px solid var(--mantine-color-gray-3)' }} />;
}

export default TextDiff;
