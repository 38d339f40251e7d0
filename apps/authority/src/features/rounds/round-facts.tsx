import { AppLink } from '@tieuchi/shell/link';
import { formatDate, formatDateTime } from '@tieuchi/ui/format';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/use-text.ts';
import type { Round } from './round.ts';
import { RoundState } from './round-state.tsx';
import classes from './rounds.module.css';

/** What a round is about, and where it stands. */
export function RoundFacts({ round }: { round: Round }) {
  const t = useText();
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('rounds.state')}</dt>
        <dd>
          <RoundState round={round} />
        </dd>
      </div>
      <div>
        <dt>{t('rounds.year')}</dt>
        <dd>{round.year}</dd>
      </div>
      <div>
        <dt>{t('rounds.referenceDate')}</dt>
        <dd>{formatDate(round.referenceDate)}</dd>
      </div>
      <div>
        <dt>{t('rounds.deadline')}</dt>
        <dd>{formatDate(round.deadline)}</dd>
      </div>
      <div>
        <dt>{t('rounds.submitted')}</dt>
        <dd>
          {round.submitted}/{round.units}
        </dd>
      </div>
      <div>
        <dt>{t('rounds.set')}</dt>
        <dd>
          <AppLink to={{ app: 'editor', path: `/sets/${round.digest}` }}>
            {round.setName} ({round.version})
          </AppLink>{' '}
          {!round.issued && <Tag tone="caution">{t('sets.noDecision')}</Tag>}
        </dd>
      </div>
      {round.comparesUnits && (
        <div>
          <dt>{t('rounds.peers')}</dt>
          <dd>
            {round.frozen === null
              ? t('rounds.peersOpen')
              : t('rounds.peersFrozen', { at: formatDateTime(round.frozen.at), by: round.frozen.by })}
          </dd>
        </div>
      )}
    </dl>
  );
}
