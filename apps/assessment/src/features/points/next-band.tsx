import { Link } from '@tanstack/react-router';
import type { GateResult, PointsOutcomeResult } from '@tieuchi/scoring/result';
import { useLanguage } from '@tieuchi/ui/i18n';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/text.ts';
import { useDossier } from '../dossiers/dossier-context.tsx';
import classes from '../levels/gap-list.module.css';

/** What keeps the unit from the next band: total, groups and criteria, each with what is there and what is needed. */
export function NextBand({ outcome }: { outcome: PointsOutcomeResult }) {
  const t = useText();
  const { dossier } = useDossier();
  const bands = dossier.form.points?.bands ?? [];
  if (bands.length === 0) return null;
  const { nextBand: next } = outcome;
  return (
    <section aria-labelledby="band-title" className={classes.section}>
      <h2 id="band-title" className={classes.title}>
        {next === undefined ? t('points.band') : t('band.next', { band: next.name })}
      </h2>
      {next === undefined ? (
        <p className={classes.reached}>{t('band.highest')}</p>
      ) : (
        <ul className={classes.list}>
          {next.gates.map((gate) => (
            <li key={gate.text} className={classes.gate}>
              <GateText gate={gate} />
              <Tag tone={gate.passed ? 'positive' : 'caution'}>
                {gate.passed ? t('band.passed') : t('band.open')}
              </Tag>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function GateText({ gate }: { gate: GateResult }) {
  const { assessment } = useDossier();
  const text = useLanguage() === 'en' ? gate.textEn : gate.text;
  if (gate.kind !== 'criterion') return <span>{text}</span>;
  return (
    <Link
      to="/$assessmentId/criteria/$criterionId"
      params={{ assessmentId: assessment.id, criterionId: gate.id }}
      className={classes.link}
    >
      {text}
    </Link>
  );
}
