import type { ApiOutputs } from '@tieuchi/client/outputs';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { useLanguage } from '@tieuchi/ui/i18n';
import type { ReactNode } from 'react';
import type { AppText } from '../../i18n/use-text.ts';
import { OutcomeText } from '../results/outcome-text.tsx';
import classes from './outcome-facts.module.css';

type Language = ReturnType<typeof useLanguage>;
type Outcome = ApiOutputs['dossiers']['submission']['result']['outcome'];

/** What a dossier came to, fact by fact: the levels registered and achieved, or the points. */
export function outcomeFacts(
  t: AppText,
  { document, outcome, language }: { document: CriteriaSet; outcome: Outcome; language: Language },
): [string, ReactNode][] {
  if (outcome.kind === 'levels') {
    const levels = document.outcome.kind === 'levels' ? document.outcome.levels : [];
    const levelName = (level: number | undefined) => {
      if (level === undefined) return '';
      if (level === 0) return t('level.below');
      return `${t('level.number', { level })} – ${levels[level - 1]?.name ?? ''}`;
    };
    return [
      [t('results.registered'), levelName(outcome.registeredLevel)],
      [t('results.achieved'), levelName(outcome.level)],
    ];
  }
  const { kind, points, maxPoints, share = null, rank = null, provisional = false } = outcome;
  const { pointsShown = String(points), maxShown = String(maxPoints), shareShown = null } = outcome;
  const shown = { pointsShown, maxShown, shareShown };
  const bands = document.outcome.kind === 'points' ? (document.outcome.bands ?? []) : [];
  const band = bands.find(({ id }) => id === outcome.band)?.name ?? null;
  return [
    [
      t('dossier.points'),
      <OutcomeText
        key="points"
        outcome={{ kind, points, maxPoints, share, ...shown, band, rank, provisional }}
      />,
    ],
    ...bandFacts(t, { outcome, language }),
  ];
}

/** What keeps the unit from the band whose total it reaches, else from the next one: the gates that are not passed. */
function bandFacts(
  t: AppText,
  { outcome, language }: { outcome: Extract<Outcome, { kind: 'points' }>; language: Language },
): [string, ReactNode][] {
  const band = outcome.bandMissed ?? outcome.nextBand;
  if (band === undefined) return [];
  const open = band.gates.filter(({ passed }) => !passed);
  const title = t(outcome.bandMissed === undefined ? 'dossier.nextBand' : 'dossier.bandMissed', {
    band: band.name,
  });
  return [
    [
      title,
      <ul key="band" className={classes.gates}>
        {open.map((gate) => (
          <li key={gate.text}>{language === 'en' ? gate.textEn : gate.text}</li>
        ))}
      </ul>,
    ],
  ];
}
