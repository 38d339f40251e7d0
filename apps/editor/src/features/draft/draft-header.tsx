import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { PageHeader } from '@tieuchi/ui/page-header';
import { SavedState, type SaveState } from '@tieuchi/ui/saved-state';
import { type ApiOutputs, api, queryClient } from '../../api.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { PageButton, PageLink } from '../../link.tsx';
import { departs } from '../document/departures.ts';
import type { DocumentModel } from '../document/use-document.ts';
import { RelationChip } from '../document-table/relation-chip.tsx';
import classes from './draft-header.module.css';
import { startNewVersion } from './new-version.ts';

/** The head of the editor: which set, whether it is saved, and what can be done with it as a whole. */
export function DraftHeader(props: {
  draft: ApiOutputs['drafts']['get'];
  model: DocumentModel;
  saveState: SaveState;
  json: boolean;
  onToggleJson: () => void;
  onHistory: () => void;
  onPublish: () => void;
}) {
  const t = useText();
  const { draft, model } = props;
  const outcome = model.comparison?.outcome;
  const navigate = useNavigate();
  const next = useMutation({
    mutationFn: (document: CriteriaSet) => startNewVersion(draft, document),
    onSuccess: async (id) => {
      await queryClient.invalidateQueries(api.drafts.list.queryFilter());
      await navigate({ to: '/drafts/$id', params: { id } });
    },
  });
  return (
    <PageHeader
      trail={
        <PageLink to="/" size="sm">
          {t('nav.sets')}
        </PageLink>
      }
      title={
        <button
          type="button"
          className={classes.name}
          title={t('draft.showSet')}
          onClick={() => model.select({ kind: 'set' })}
        >
          {model.document?.name ?? draft.name}
        </button>
      }
      description={
        <Group gap="md">
          <span>
            {model.document?.id ?? draft.setId} ·{' '}
            {t('draft.version', { version: model.document?.version ?? draft.version })}
            {' · '}
            {draft.base
              ? t('draft.base', { base: `${draft.base.setId}@${draft.base.version}` })
              : t('draft.noBase')}
          </span>
          {outcome && departs(outcome) && (
            <button
              type="button"
              className={classes.relation}
              aria-label={t('part.outcomeRelation', { relation: t(`relation.${outcome.relation}`) })}
              title={t('part.outcomeRelation', { relation: t(`relation.${outcome.relation}`) })}
              onClick={() => model.select({ kind: 'set' })}
            >
              <RelationChip comparison={outcome} />
            </button>
          )}
          {draft.state === 'draft' && <SavedState state={props.saveState} />}
          {next.isError && <strong role="alert">{refusalText(next.error, t)}</strong>}
        </Group>
      }
      actions={
        <>
          <Button variant="default" disabled={!model.canUndo} onClick={model.undo}>
            {t('draft.undo')}
          </Button>
          <Button variant="default" disabled={!model.canRedo} onClick={model.redo}>
            {t('draft.redo')}
          </Button>
          <Button
            variant={props.json ? 'light' : 'default'}
            aria-pressed={props.json}
            onClick={props.onToggleJson}
          >
            {t(props.json ? 'draft.hideJson' : 'draft.showJson')}
          </Button>
          <Button variant="default" onClick={props.onHistory}>
            {t('draft.history')}
          </Button>
          {draft.state === 'draft' && draft.mayPublish && (
            <Button onClick={props.onPublish}>{t('draft.publish')}</Button>
          )}
          {draft.state === 'published' && model.document && (
            <Button
              variant="light"
              loading={next.isPending}
              onClick={() => model.document && next.mutate(model.document)}
            >
              {t('draft.newVersion')}
            </Button>
          )}
          {draft.publishedDigest !== null && (
            <PageButton to="/sets/$digest" params={{ digest: draft.publishedDigest }}>
              {t('draft.openPublished')}
            </PageButton>
          )}
        </>
      }
    />
  );
}
