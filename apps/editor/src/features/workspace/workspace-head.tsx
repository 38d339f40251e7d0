import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { refusalText } from '@tieuchi/client/refusal-text';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { PageButton, PageLink } from '@tieuchi/shell/link';
import { PageHeader } from '@tieuchi/ui/page-header';
import { SavedState } from '@tieuchi/ui/saved-state';
import { api, queryClient } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { departs } from '../document/departures.ts';
import { RelationChip } from '../document-table/cells/relation-chip.tsx';
import { commands } from './commands/registry.ts';
import { startNewVersion } from './new-version.ts';
import classes from './workspace-head.module.css';
import { useWorkspace } from './workspace-state.ts';

/** The head of the workspace: which set, whether it is saved, and what can be done with it as a whole. */
export function WorkspaceHead() {
  const t = useText();
  const workspace = useWorkspace();
  const { draft, model, saving, json, run } = workspace;
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
          {draft.state === 'draft' && <SavedState state={saving.state} />}
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
            variant={json.open ? 'light' : 'default'}
            aria-pressed={json.open}
            onClick={() => json.toggle(!json.open)}
          >
            {t(json.open ? 'draft.hideJson' : 'draft.showJson')}
          </Button>
          {commands
            .filter((command) => command.isOffered(workspace))
            .map(({ name, title, isMain }) => (
              <Button key={name} variant={isMain ? 'filled' : 'default'} onClick={() => run(name)}>
                {title(t)}
              </Button>
            ))}
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
