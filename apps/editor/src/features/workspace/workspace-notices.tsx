import { Alert, Button } from '@mantine/core';
import { messageOf } from '@tieuchi/criteria/messages';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useWorkspace } from './workspace-state.ts';

/** What must be said of the draft as a whole, above its panes. */
export function WorkspaceNotices() {
  const t = useText();
  const language = useLanguage();
  const { draft, model, restored, json } = useWorkspace();
  const [seen, setSeen] = useState(false);
  return (
    <>
      {draft.state === 'published' && (
        <Alert color="petrol" variant="light" role="status">
          {t('draft.published')}
        </Alert>
      )}
      {restored && !seen && (
        <Alert
          color="amber"
          variant="light"
          role="status"
          withCloseButton
          closeButtonLabel={t('common.close')}
          onClose={() => setSeen(true)}
        >
          {t('draft.restored')}
        </Alert>
      )}
      {model.broken && (
        <Alert color="red" variant="light" role="alert" title={t('draft.brokenTitle')}>
          {t('draft.broken')} {model.refusal && <strong>{t('draft.notWritten')}</strong>}{' '}
          {!json.open && (
            <Button size="compact-sm" variant="outline" color="red" onClick={() => json.toggle(true)}>
              {t('draft.showJson')}
            </Button>
          )}
        </Alert>
      )}
      {model.refusal && !model.broken && (
        <Alert color="red" variant="light" role="alert">
          {t('draft.refused')} {messageOf(model.refusal, language)}
        </Alert>
      )}
    </>
  );
}
