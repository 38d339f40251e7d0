import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { ReactNode } from 'react';
import type { ApiOutputs } from '../../api.ts';
import type { EditorText } from '../../i18n/use-text.ts';
import { OutcomeText } from '../results/outcome-text.tsx';

type Outcome = ApiOutputs['assessments']['submission']['result']['outcome'];

/** What a dossier came to, fact by fact: the levels registered and achieved, or the points. */
export function outcomeFacts(
  t: EditorText,
  { document, outcome }: { document: CriteriaSet; outcome: Outcome },
): [string, ReactNode][] {
  if (outcome.kind === 'levels') {
    const levels = document.outcome.kind === 'levels' ? document.outcome.levels : [];
    const levelName = (level: number | undefined) => {
      if (level === undefined) return '';
      if (level === 0) return t('results.belowFirst');
      return `${t('table.level', { level })} – ${levels[level - 1]?.name ?? ''}`;
    };
    return [
      [t('results.registered'), levelName(outcome.registeredLevel)],
      [t('results.achieved'), levelName(outcome.level)],
    ];
  }
  const { kind, points, maxPoints, share = null, rank = null, provisional = false } = outcome;
  const bands = document.outcome.kind === 'points' ? (document.outcome.bands ?? []) : [];
  const band = bands.find(({ id }) => id === outcome.band)?.name ?? null;
  return [
    [
      t('dossier.points'),
      <OutcomeText key="points" outcome={{ kind, points, maxPoints, share, band, rank, provisional }} />,
    ],
  ];
}
