import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LevelsOutcomeResult } from '@tieuchi/scoring/result';
import { useLanguage } from '@tieuchi/ui/i18n';
import { levelName } from '@tieuchi/views/level-name';
import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useDossier } from '../dossiers/dossier-context.tsx';
import classes from './gap-list.module.css';
import { gapText } from './gap-text.ts';
import { gapTo } from './level-gap.ts';

/** Shown before the list is opened in full. */
const SHORT = 3;

/** "Còn thiếu gì để đạt mức k": each criterion in the way, with the exact distance and a link to it. */
export function GapList({ level, outcome }: { level: number; outcome: LevelsOutcomeResult }) {
  const t = useText();
  const language = useLanguage();
  const { assessment, dossier } = useDossier();
  const [whole, setWhole] = useState(false);
  const { reached, gaps } = gapTo({ items: dossier.items, outcome }, level, language);
  const shown = whole ? gaps : gaps.slice(0, SHORT);
  return (
    <section aria-labelledby="gap-title">
      <h2 id="gap-title" className={classes.title}>
        {t('gap.title', { level: levelName(dossier.form.levels, level, t) })}
      </h2>
      {reached ? (
        <p className={classes.reached}>{t('gap.reached')}</p>
      ) : (
        <p className={classes.count}>
          {t(level === 1 ? 'gap.countFirst' : 'gap.count', { count: gaps.length })}
        </p>
      )}
      <ul className={classes.list}>
        {shown.map((gap) => (
          <li key={gap.item.form.id} className={classes.gap}>
            <Link
              to="/$assessmentId/criteria/$criterionId"
              params={{ assessmentId: assessment.id, criterionId: gap.item.form.id }}
              className={classes.link}
            >
              <span className={classes.code}>{gap.item.form.code}</span> {gap.item.form.name}
            </Link>
            <span className={classes.distance}>{gapText(gap, { language, t })}</span>
          </li>
        ))}
      </ul>
      {gaps.length > SHORT && (
        <Button variant="subtle" onClick={() => setWhole(!whole)} aria-expanded={whole}>
          {whole ? t('gap.less') : t('gap.more', { count: gaps.length })}
        </Button>
      )}
    </section>
  );
}
