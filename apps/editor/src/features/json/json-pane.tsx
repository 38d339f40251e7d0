import type { LocatedFinding } from '@tieuchi/criteria/findings';
import { messageOf } from '@tieuchi/criteria/messages';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import classes from './json-pane.module.css';
import { minimalEdit } from './minimal-edit.ts';
import { editor, KeyCode, KeyMod, MarkerSeverity, monospace, Uri } from './monaco.ts';

/** A place of the text to show, as character offset and length; `stamp` makes showing the same place again a new wish. */
export type Reveal = { offset: number; length: number; stamp: number };

/**
 * The document as JSON in Monaco: completion from the schema, our findings as markers, one undo history with the rest of
 * the editor (Ctrl+Z and Ctrl+Y call the given functions).
 */
function JsonPane(props: {
  text: string;
  findings: readonly LocatedFinding[];
  readOnly: boolean;
  reveal: Reveal | undefined;
  onWrite: (text: string, burst: string) => void;
  onCursor: (offset: number) => void;
  onUndo: () => void;
  onRedo: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const instance = useRef<editor.IStandaloneCodeEditor>(undefined);
  const handlers = useRef(props);
  handlers.current = props;

  const label = t('json.label');
  useEffect(() => {
    if (!host.current) return;
    const model = editor.createModel(
      handlers.current.text,
      'json',
      Uri.parse('inmemory://draft/document.json'),
    );
    model.updateOptions({ tabSize: 2, insertSpaces: true });
    model.setEOL(eolOf(handlers.current.text));
    const created = editor.create(host.current, {
      model,
      theme: 'tieuchi',
      automaticLayout: true,
      minimap: { enabled: false },
      fontSize: 13,
      fontFamily: monospace,
      scrollBeyondLastLine: false,
      wordWrap: 'on',
      wrappingIndent: 'indent',
      renderLineHighlight: 'all',
      fixedOverflowWidgets: true,
      ariaLabel: label,
      accessibilitySupport: 'auto',
      unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
      links: false,
      quickSuggestions: { other: true, comments: false, strings: true },
    });
    created.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, () => handlers.current.onUndo());
    created.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, () => handlers.current.onRedo());
    created.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, () => handlers.current.onRedo());
    let burst = 0;
    let last = 0;
    let timer: number | undefined;
    const flush = () => {
      timer = undefined;
      handlers.current.onWrite(model.getValue(), `json-${burst}`);
    };
    created.onDidChangeModelContent(() => {
      if (applying.current) return;
      const now = Date.now();
      if (now - last > 1000) burst += 1;
      last = now;
      window.clearTimeout(timer);
      timer = window.setTimeout(flush, 150);
    });
    created.onDidBlurEditorText(() => {
      if (timer === undefined) return;
      window.clearTimeout(timer);
      flush();
    });
    created.onDidChangeCursorPosition((event) => {
      // Only what the author did moves the selection; our own reveals do not echo.
      if (event.source === 'reveal' || applying.current) return;
      handlers.current.onCursor(model.getOffsetAt(event.position));
    });
    instance.current = created;
    return () => {
      if (timer !== undefined) flush();
      window.clearTimeout(timer);
      created.dispose();
      model.dispose();
      instance.current = undefined;
    };
  }, [label]);

  const applying = useRef(false);
  useEffect(() => {
    const model = instance.current?.getModel();
    if (!model || model.getValue() === props.text) return;
    // With the line breaks of the text every offset is the same here and there.
    applying.current = true;
    model.setEOL(eolOf(props.text));
    applying.current = false;
    const { offset, removed, inserted } = minimalEdit(model.getValue(), props.text);
    const start = model.getPositionAt(offset);
    const end = model.getPositionAt(offset + removed);
    applying.current = true;
    model.applyEdits([
      {
        range: {
          startLineNumber: start.lineNumber,
          startColumn: start.column,
          endLineNumber: end.lineNumber,
          endColumn: end.column,
        },
        text: inserted,
      },
    ]);
    applying.current = false;
  }, [props.text]);

  useEffect(() => {
    const model = instance.current?.getModel();
    if (!model) return;
    editor.setModelMarkers(
      model,
      'tieuchi',
      props.findings.map((finding) => ({
        startLineNumber: finding.line,
        startColumn: finding.column,
        endLineNumber: finding.endLine,
        endColumn: finding.endColumn,
        message: messageOf(finding, language),
        code: finding.code,
        severity:
          finding.severity === 'error'
            ? MarkerSeverity.Error
            : finding.severity === 'warning'
              ? MarkerSeverity.Warning
              : MarkerSeverity.Info,
      })),
    );
  }, [props.findings, language]);

  useEffect(() => {
    instance.current?.updateOptions({ readOnly: props.readOnly });
  }, [props.readOnly]);

  useEffect(() => {
    const shown = instance.current;
    const model = shown?.getModel();
    if (!shown || !model || !props.reveal) return;
    const start = model.getPositionAt(props.reveal.offset);
    const end = model.getPositionAt(props.reveal.offset + props.reveal.length);
    shown.setPosition(start, 'reveal');
    shown.revealLinesNearTop(start.lineNumber, end.lineNumber);
  }, [props.reveal]);

  return <div ref={host} className={classes.host} data-json-pane />;
}

function eolOf(text: string): editor.EndOfLineSequence {
  return text.includes('\r\n') ? editor.EndOfLineSequence.CRLF : editor.EndOfLineSequence.LF;
}

export default JsonPane;
