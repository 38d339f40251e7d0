import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { refusalText } from '@tieuchi/client/refusal-text';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { formatDate, formatDateTime } from '@tieuchi/ui/format';
import { EmptyState } from '@tieuchi/ui/page-state';
import { Tag } from '@tieuchi/ui/tag';
import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import type { Delegation } from '../../outputs.ts';
import classes from './delegation.module.css';
import { revokeMutation } from './queries.ts';

/** Every delegation ever given in the unit, newest first; those in force can be revoked by the leader. */
export function DelegationList({
  delegations,
  mayRevoke,
}: {
  delegations: readonly Delegation[];
  mayRevoke: boolean;
}) {
  const t = useText();
  const revoke = useMutation(revokeMutation());
  const [ending, setEnding] = useState<Delegation>();
  if (delegations.length === 0) return <EmptyState title={t('delegation.none')} />;
  return (
    <section aria-labelledby="delegations-title">
      <h2 id="delegations-title" className={classes.title}>
        {t('delegation.listTitle')}
      </h2>
      <ul className={classes.list}>
        {delegations.map((delegation) => (
          <li key={delegation.id} className={classes.entry}>
            <div className={classes.words}>
              <strong>{delegation.userName}</strong>{' '}
              <Tag tone={delegation.inForce ? 'positive' : 'neutral'}>{stateText(delegation)}</Tag>
              <p>
                {t('delegation.period', {
                  from: formatDateTime(delegation.grantedAt),
                  until: formatDate(delegation.until),
                })}
              </p>
              <p>{t('delegation.reasonLine', { reason: delegation.reason })}</p>
            </div>
            {mayRevoke && delegation.inForce && (
              <Button
                variant="default"
                onClick={() => setEnding(delegation)}
                aria-label={t('delegation.revokeOne', { name: delegation.userName })}
              >
                {t('delegation.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={ending !== undefined}
        title={t('delegation.revoke')}
        confirmLabel={t('delegation.revoke')}
        danger
        busy={revoke.isPending}
        onClose={() => setEnding(undefined)}
        onConfirm={() => {
          if (ending) revoke.mutate({ id: ending.id }, { onSuccess: () => setEnding(undefined) });
        }}
      >
        <p>{t('delegation.revokeText', { name: ending?.userName ?? '' })}</p>
        {revoke.isError && <p role="alert">{refusalText(revoke.error, t, 'delegation.failed')}</p>}
      </ConfirmDialog>
    </section>
  );

  function stateText(delegation: Delegation): string {
    if (delegation.revokedAt !== null)
      return t('delegation.revoked', { time: formatDateTime(delegation.revokedAt) });
    return delegation.inForce ? t('delegation.inForce') : t('delegation.expired');
  }
}
