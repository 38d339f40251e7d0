import { LoadingState } from '@tieuchi/ui/page-state';
import { lazy, Suspense } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { useWorkspace } from '../workspace-state.ts';
import type { Pane } from './pane.ts';

const JsonText = lazy(() => import('../../json/json-pane.tsx'));

/** The text itself; loaded when it is first opened. */
function Json() {
  const t = useText();
  const { model, json } = useWorkspace();
  return (
    <Suspense fallback={<LoadingState label={t('json.loading')} />}>
      <JsonText
        text={model.text}
        findings={model.findings}
        readOnly={model.readOnly}
        reveal={json.reveal}
        onWrite={json.onJson}
        onCursor={json.onCursor}
        onUndo={model.undo}
        onRedo={model.redo}
      />
    </Suspense>
  );
}

export const jsonPane: Pane = {
  name: 'json',
  place: 'below',
  title: (t) => t('json.label'),
  isReached: ({ json }) => json.open,
  focus: 'textarea, [role="textbox"]',
  Content: Json,
};
