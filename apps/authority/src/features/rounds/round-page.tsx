import { Tabs } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { holds } from '@tieuchi/client/me';
import { refusalOf } from '@tieuchi/client/refusal';
import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { FailedState } from '@tieuchi/shell/failed-state';
import { PageLink } from '@tieuchi/shell/link';
import { useMe } from '@tieuchi/shell/me';
import { PageHeader } from '@tieuchi/ui/page-header';
import { ErrorState, LoadingState } from '@tieuchi/ui/page-state';
import { type ReactNode, useState } from 'react';
import { type AppText, useText } from '../../i18n/use-text.ts';
import { SuppliedSection } from './figures/supplied-section.tsx';
import { TargetsSection } from './figures/targets-section.tsx';
import { ProgressSection } from './progress-section.tsx';
import { isPast, parseRoundSearch, type Round, type RoundTab, roundTabs } from './round.ts';
import { RoundActions } from './round-actions.tsx';
import { RoundFacts } from './round-facts.tsx';
import classes from './rounds.module.css';
import { SuspendedSection } from './suspended-section.tsx';
import { useProgress } from './use-progress.ts';

/**
 * One round: where each unit stands (its state; what was submitted is a page of its own), the figures that the province gives
 * its units, what is suspended, and the steps that end it.
 */
export function RoundPage() {
  const t = useText();
  const me = useMe();
  const { id } = useParams({ from: '/rounds/$id' });
  const { tab = 'progress' } = useSearch({ from: '/rounds/$id' });
  const navigate = useNavigate({ from: '/rounds/$id' });
  const progress = useProgress(id);
  // What was typed in a part that was left is still there when one comes back.
  const [visited, setVisited] = useState<ReadonlySet<RoundTab>>(new Set([tab]));
  if (progress.isPending) return <LoadingState />;
  if (progress.isError)
    return refusalOf(progress.error) ? (
      <ErrorState title={t('rounds.notFound')}>{t('common.outOfReach')}</ErrorState>
    ) : (
      <FailedState query={progress} />
    );
  const { round, units } = progress.data;
  const publisher = holds(me, 'publisher');
  const offered = roundTabs.filter(
    (one) => (one !== 'targets' || round.assignsTargets) && (one !== 'supplied' || round.takesSupplied),
  );
  const current = offered.find((one) => one === tab) ?? 'progress';
  const open = (value: string | null) => {
    const search = parseRoundSearch({ tab: value });
    setVisited(new Set([...visited, current, search.tab ?? 'progress']));
    void navigate({ search, replace: true });
  };
  const locks = locksOf(round, { publisher, t });
  const content: Record<RoundTab, () => ReactNode> = {
    progress: () => <ProgressSection round={round} units={units} />,
    targets: () => <TargetsSection id={id} locked={locks.figures} />,
    supplied: () => <SuppliedSection id={id} locked={locks.figures} />,
    suspended: () => <SuspendedSection round={round} locked={locks.suspended} />,
  };
  return (
    <>
      <PageHeader
        trail={
          <PageLink to="/rounds" size="sm">
            {t('nav.rounds')}
          </PageLink>
        }
        title={round.name}
        actions={publisher && <RoundActions round={round} />}
      />
      <RoundFacts round={round} />
      <Tabs value={current} onChange={open}>
        <Tabs.List aria-label={t('rounds.parts')}>
          {offered.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`rounds.tab.${one}`)}
              {one === 'suspended' && round.suspended.length > 0 && ` (${round.suspended.length})`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {offered.map((one) => (
          <Tabs.Panel key={one} value={one} className={classes.panel}>
            {(one === current || visited.has(one)) && content[one]()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

/** Why figures and suspensions cannot be changed; undefined when they can. */
function locksOf(
  round: Round,
  { publisher, t }: { publisher: boolean; t: AppText },
): { figures: string | undefined; suspended: string | undefined } {
  if (!publisher) return { figures: t('figures.lockedRole'), suspended: t('suspended.lockedRole') };
  const past = isPast(round, vietnamDay(new Date()));
  const final = round.frozen !== null || round.resultsPublishedAt !== null;
  return {
    figures: past ? t('figures.lockedClosed') : undefined,
    suspended: final ? t('suspended.lockedFinal') : undefined,
  };
}
