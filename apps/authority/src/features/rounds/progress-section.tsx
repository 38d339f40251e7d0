import { Select, TextInput } from '@mantine/core';
import { PageLink } from '@tieuchi/shell/link';
import { formatDateTime } from '@tieuchi/ui/format';
import { LongTable } from '@tieuchi/ui/long-table';
import { matchesSearch } from '@tieuchi/ui/search';
import { stickyColumnClass } from '@tieuchi/ui/table-frame';
import { Tag, type Tone } from '@tieuchi/ui/tag';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { CorrectedMark } from '../results/corrected-mark.tsx';
import { OutcomeText } from '../results/outcome-text.tsx';
import type { Round, RoundUnit } from './round.ts';
import classes from './rounds.module.css';

const unitStates = ['notStarted', 'inProgress', 'submitted'] as const;
const tones: Record<RoundUnit['state'], Tone> = {
  notStarted: 'neutral',
  inProgress: 'info',
  submitted: 'positive',
};

/** Where each unit of a round stands, and what those came to that have submitted. */
export function ProgressSection({ round, units }: { round: Round; units: readonly RoundUnit[] }) {
  const t = useText();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<string | null>(null);
  const shown = units.filter(
    (unit) => matchesSearch(`${unit.code} ${unit.name}`, search) && (state === null || unit.state === state),
  );
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          type="search"
          label={t('rounds.findUnit')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Select
          label={t('rounds.unitState')}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          data={unitStates.map((one) => ({ value: one, label: t(`rounds.unit.${one}`) }))}
          value={state}
          onChange={setState}
        />
        <p className={classes.note} role="status">
          {t('rounds.shown', { shown: shown.length, all: round.units })}
        </p>
      </div>
      <LongTable
        label={t('rounds.progress')}
        maxHeight="70vh"
        columns={6}
        rows={shown}
        keyOf={(unit) => unit.assessmentId}
        head={
          <>
            <th scope="col" className={stickyColumnClass}>
              {t('rounds.unit')}
            </th>
            <th scope="col">{t('rounds.code')}</th>
            <th scope="col">{t('rounds.state')}</th>
            <th scope="col">{t('rounds.answered')}</th>
            <th scope="col">{t('rounds.submittedAt')}</th>
            <th scope="col">{t(round.outcome === 'levels' ? 'rounds.level' : 'rounds.points')}</th>
          </>
        }
      >
        {(unit) => (
          <>
            <th scope="row" className={stickyColumnClass}>
              {unit.state === 'submitted' ? (
                <PageLink
                  to="/rounds/$id/dossiers/$assessmentId"
                  params={{ id: round.id, assessmentId: unit.assessmentId }}
                >
                  {unit.name}
                </PageLink>
              ) : (
                unit.name
              )}
            </th>
            <td>{unit.code}</td>
            <td>
              <Tag tone={tones[unit.state]}>{t(`rounds.unit.${unit.state}`)}</Tag>
            </td>
            <td>
              {unit.answered}/{unit.asked}
            </td>
            <td>{unit.submittedAt && formatDateTime(unit.submittedAt)}</td>
            <td>
              {unit.outcome !== null && <OutcomeText outcome={unit.outcome} />}
              <CorrectedMark corrected={unit.corrected} />
            </td>
          </>
        )}
      </LongTable>
    </>
  );
}
