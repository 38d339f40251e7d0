import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { describeTarget } from '@tieuchi/forms/form-model';
import { formatNumber } from '@tieuchi/ui/format';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useState } from 'react';
import { type AppText, useText } from '../../i18n/text.ts';
import { useDossier } from '../dossiers/dossier-context.tsx';
import classes from '../levels/gap-list.module.css';
import { type Gain, gainsOf } from './gains.ts';

/** Shown before the list is opened in full. */
const SHORT = 5;

/** "Việc nào được thêm điểm": the nearest target of each criterion that earns more, with what it takes. */
export function GainList() {
  const t = useText();
  const language = useLanguage();
  const { assessment, dossier } = useDossier();
  const [whole, setWhole] = useState(false);
  const gains = gainsOf(dossier);
  const shown = whole ? gains : gains.slice(0, SHORT);
  return (
    <section aria-labelledby="gain-title" className={classes.section}>
      <h2 id="gain-title" className={classes.title}>
        {t('gain.title')}
      </h2>
      {gains.length === 0 && <p className={classes.count}>{t('gain.none')}</p>}
      <ul className={classes.list}>
        {shown.map((gain) => (
          <li key={gain.item.form.id} className={classes.gap}>
            <Link
              to="/$assessmentId/criteria/$criterionId"
              params={{ assessmentId: assessment.id, criterionId: gain.item.form.id }}
              className={classes.link}
            >
              <span className={classes.code}>{gain.item.form.code}</span> {gain.item.form.name}
            </Link>
            <span className={classes.distance}>{gainText(gain, { language, t })}</span>
          </li>
        ))}
      </ul>
      {gains.length > SHORT && (
        <Button variant="subtle" onClick={() => setWhole(!whole)} aria-expanded={whole}>
          {whole ? t('gap.less') : t('gain.all', { count: gains.length })}
        </Button>
      )}
    </section>
  );
}

/** "Thêm 5 điểm. Cần ≥ 80%; thêm 19 người ở “Số cán bộ”". */
function gainText(
  { item, next, more }: Gain,
  { language, t }: { language: 'vi' | 'en'; t: AppText },
): string {
  const target = t('gain.target', { target: describeTarget(next.target, item.criterion, language) });
  const earned = `${t('gain.more', { gain: formatNumber(more) })}. ${target}`;
  const { needed } = next;
  const field = item.form.fields.find(({ id }) => id === needed?.input);
  if (needed === undefined || field === undefined) return earned;
  const amount = `${formatNumber(needed.more)} ${field.measureUnit ?? ''}`.trim();
  return `${earned}; ${t('gain.needed', { amount, input: field.name })}`;
}
