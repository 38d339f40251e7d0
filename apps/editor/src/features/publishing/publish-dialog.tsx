import { Alert, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { refusalOf } from '@tieuchi/client/refusal';
import { refusalText } from '@tieuchi/client/refusal-text';
import { messageOf } from '@tieuchi/criteria/messages';
import { PageLink } from '@tieuchi/shell/link';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { Dialog } from '@tieuchi/ui/dialog';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useState } from 'react';
import { api, queryClient } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { unexplained } from '../document/departures.ts';
import { relations } from '../document/relations.ts';
import type { Selection } from '../document/selection.ts';
import type { DocumentModel } from '../document/use-document.ts';
import classes from './publish-dialog.module.css';
import { WithoutDecision } from './without-decision.tsx';

/**
 * What publishing means and what still stands in its way: errors, departures without reason and basis, changes that are
 * not saved yet. After publishing it shows the digest.
 */
export function PublishDialog(props: {
  draftId: string;
  revision: number;
  saved: boolean;
  model: DocumentModel;
  onClose: () => void;
  onGoTo: (selection: Selection) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { model } = props;
  const publish = useMutation({
    ...api.drafts.publish.mutationOptions(),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const errors = model.findings.filter((finding) => finding.severity === 'error');
  const missing = unexplained(model.comparison);
  const { document } = model;
  const [exception, setException] = useState({ ticked: false, reason: '' });
  const isIssued = (document?.decision?.number ?? '').trim() !== '';
  const mayGoAhead = isIssued || (exception.ticked && exception.reason.trim() !== '');
  const ready = props.saved && errors.length === 0 && missing.length === 0 && !model.broken && mayGoAhead;
  const refusal = refusalOf(publish.error);
  const refused = refusal?.findings ?? [];
  if (publish.data)
    return (
      <Dialog opened title={t('publish.doneTitle')} onClose={props.onClose}>
        <Stack gap="sm" role="status">
          <span>{t('publish.done', { name: document?.name ?? '', version: document?.version ?? '' })}</span>
          <code className={classes.digest}>{publish.data.digest}</code>
          <PageLink to="/sets/$digest" params={{ digest: publish.data.digest }}>
            {t('publish.open')}
          </PageLink>
        </Stack>
      </Dialog>
    );
  return (
    <ConfirmDialog
      opened
      size="lg"
      title={t('publish.title')}
      confirmLabel={t('publish.confirm')}
      busy={publish.isPending}
      disabled={!ready}
      onConfirm={() =>
        publish.mutate({
          id: props.draftId,
          revision: props.revision,
          ...(!isIssued && { withoutDecision: { reason: exception.reason } }),
        })
      }
      onClose={props.onClose}
    >
      <Stack gap="md">
        {document && (
          <p className={classes.line}>
            <strong>{document.name}</strong> – {document.id}@{document.version}
          </p>
        )}
        {model.comparison && (
          <ul className={classes.summary} aria-label={t('publish.summary')}>
            {relations
              .filter((relation) => (model.comparison?.summary[relation] ?? 0) > 0)
              .map((relation) => (
                <li key={relation}>
                  <strong>{model.comparison?.summary[relation]}</strong> {t(`relation.${relation}`)}
                </li>
              ))}
          </ul>
        )}
        {!props.saved && (
          <Alert color="amber" variant="light" role="status">
            {t('publish.notSaved')}
          </Alert>
        )}
        {errors.length > 0 && (
          <Alert color="red" variant="light" title={t('publish.errors', { count: errors.length })}>
            <ul className={classes.list}>
              {errors.slice(0, 8).map((finding) => (
                <li key={`${finding.line}|${finding.column}|${finding.code}`}>
                  {t('findings.line', { line: finding.line })}: {messageOf(finding, language)}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        {missing.length > 0 && (
          <Alert color="red" variant="light" title={t('publish.reasons', { count: missing.length })}>
            <ul className={classes.list}>
              {missing.map(({ key, kind, title, part, at }) => (
                <li key={key}>
                  <button type="button" className={classes.jump} onClick={() => props.onGoTo(at)}>
                    {kind === 'criterion' ? title : `${t(`part.${kind}`)} ${title}`.trim()}
                  </button>{' '}
                  ({t(`relation.${part.relation}`)})
                </li>
              ))}
            </ul>
          </Alert>
        )}
        {!isIssued && <WithoutDecision exception={exception} onChange={setException} />}
        {publish.isError && (
          <Alert color="red" variant="light" role="alert">
            {refused.length > 0 ? (
              <ul className={classes.list}>
                {refused.map((finding) => (
                  <li key={`${finding.code}|${finding.line}|${finding.column}`}>
                    {messageOf(finding, language)}
                  </li>
                ))}
              </ul>
            ) : (
              refusalText(publish.error, t)
            )}
          </Alert>
        )}
        <p className={classes.line}>{t('publish.final')}</p>
      </Stack>
    </ConfirmDialog>
  );
}
