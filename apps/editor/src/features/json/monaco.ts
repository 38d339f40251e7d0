import { criteriaSetSchema } from '@tieuchi/criteria/schema';
import { editor, KeyCode, KeyMod, MarkerSeverity, Uri } from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codelens/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/diffEditor/register';
import 'monaco-editor/features/documentSymbols/register';
import 'monaco-editor/features/dropOrPasteInto/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/format/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/gotoLine/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/unicodeHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

globalThis.MonacoEnvironment = {
  getWorker: (_id: string, label: string) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};

// Completion and hover come from the schema. Markers are our own findings, worded in Vietnamese, so the worker's
// English ones are off.
jsonDefaults.setDiagnosticsOptions({
  validate: false,
  allowComments: false,
  enableSchemaRequest: false,
  schemas: [
    {
      uri: 'urn:tieuchi:criteria-set-1',
      fileMatch: ['*'],
      schema: JSON.parse(JSON.stringify(criteriaSetSchema)),
    },
  ],
});

editor.defineTheme('tieuchi', {
  base: 'vs',
  inherit: true,
  rules: [
    { token: 'string.key.json', foreground: '0a4853' },
    { token: 'string.value.json', foreground: '7a3e00' },
    { token: 'number.json', foreground: '1e5f38', fontStyle: 'bold' },
    { token: 'keyword.json', foreground: '6b2d8f', fontStyle: 'bold' },
  ],
  colors: {
    'editor.lineHighlightBackground': '#eef6f7',
    'editorLineNumber.foreground': '#56646a',
    'editor.selectionBackground': '#bcdade',
  },
});

/** Fixed-width fonts that carry every Vietnamese letter. */
export const monospace = 'Consolas, "Noto Sans Mono", "DejaVu Sans Mono", Menlo, monospace';

export { editor, KeyCode, KeyMod, MarkerSeverity, Uri };
