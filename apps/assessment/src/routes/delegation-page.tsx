import { useSuspenseQuery } from '@tanstack/react-query';
import { PageHeader } from '@tieuchi/ui/page-header';
import { DelegationForm } from '../features/delegation/delegation-form.tsx';
import { DelegationList } from '../features/delegation/delegation-list.tsx';
import { delegationsQuery } from '../features/delegation/queries.ts';
import { useMember } from '../features/session/member.ts';
import { useText } from '../i18n/text.ts';
import { usePageTitle } from './parts/page-title.ts';

/** Who may submit in the leader's place. */
export function DelegationPage() {
  const t = useText();
  const { isLeader } = useMember();
  const { data } = useSuspenseQuery(delegationsQuery());
  usePageTitle(t('delegation.title'));
  return (
    <>
      <PageHeader title={t('delegation.title')} description={t('delegation.explain')} />
      {isLeader && <DelegationForm officers={data.officers} />}
      <DelegationList delegations={data.delegations} mayRevoke={isLeader} />
    </>
  );
}
