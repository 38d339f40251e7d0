import { Link } from '@tanstack/react-router';
import type { PointsOutcomeResult } from '@tieuchi/scoring/result';
import { formatNumber } from '@tieuchi/ui/format';
import { Tag } from '@tieuchi/ui/tag';
import { type AppText, useText } from '../../i18n/text.ts';
import { useDossier } from '../assessment/dossier-context.tsx';
import classes from '../assessment/gap-list.module.css';
import { type Gate, nextBand } from './band-gates.ts';

/** What keeps the unit from the next band: total, groups and criteria, each with what is there and what is needed. */
export function NextBand({ outcome }: { outcome: PointsOutcomeResult }) {
  const t = useText();
  const { dossier } = useDossier();
  const bands = dossier.form.points?.bands ?? [];
  if (bands.length === 0) return null;
  const next = nextBand(dossier, outcome);
  return (
    <section aria-labelledby="band-title" className={classes.section}>
      <h2 id="band-title" className={classes.title}>
        {next === undefined ? t('points.band') : t('band.next', { band: next.band.name })}
      </h2>
      {next === undefined ? (
        <p className={classes.reached}>{t('band.highest')}</p>
      ) : (
        <ul className={classes.list}>
          {next.gates.map((gate) => (
            <li key={keyOf(gate)} className={classes.gate}>
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

function GateText({ gate }: { gate: Gate }) {
  const t = useText();
  const { assessment } = useDossier();
  if (gate.kind !== 'criterion') return <span>{gateWords(gate, t)}</span>;
  const { id: criterionId, code, name } = gate.item.form;
  return (
    <Link
      to="/$assessmentId/criteria/$criterionId"
      params={{ assessmentId: assessment.id, criterionId }}
      className={classes.link}
    >
      {t('band.criterion', { code, name })}
    </Link>
  );
}

function gateWords(gate: Exclude<Gate, { kind: 'criterion' }>, t: AppText): string {
  const points = formatNumber(gate.points);
  if (gate.kind === 'total') {
    const from = formatNumber(gate.from);
    return gate.passed
      ? t('band.total', { from, points })
      : t('band.totalShort', { from, points, short: formatNumber(gate.short) });
  }
  return t('band.group', {
    code: gate.code,
    percent: formatNumber(gate.percent),
    needed: formatNumber(gate.needed),
    max: formatNumber(gate.max),
    points,
  });
}

function keyOf(gate: Gate): string {
  if (gate.kind === 'total') return 'total';
  return gate.kind === 'group' ? `group ${gate.code} ${gate.percent}` : `criterion ${gate.item.form.id}`;
}
