import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { FormModel } from '@tieuchi/forms/form-model';
import type { LevelsOutcomeResult, PointsOutcomeResult } from '@tieuchi/scoring/result';
import { formatDateTime, formatNumber } from '@tieuchi/ui/format';
import { arrange, formOf, isAnswered } from '@tieuchi/views/dossier';
import { levelName } from '@tieuchi/views/level-name';
import { totalText } from '@tieuchi/views/points-text';
import { useDossier } from '../features/dossiers/dossier-context.tsx';
import { submissionQuery } from '../features/dossiers/queries.ts';
import { HindsightNotice } from '../features/submission/hindsight-notice.tsx';
import { type AppText, useText } from '../i18n/text.ts';
import { usePageTitle } from './parts/page-title.ts';
import classes from './receipt-page.module.css';

const route = getRouteApi('/signed-in/$assessmentId/receipt');

/** The receipt of a submission, made to be printed. */
export function ReceiptPage() {
  const t = useText();
  const { assessmentId } = route.useParams();
  const { data: submitted } = useSuspenseQuery(submissionQuery(assessmentId));
  const { assessment } = useDossier();
  usePageTitle(t('receipt.title'));
  const { document } = assessment.set;
  const { unit, round } = submitted;
  const registeredLevel = submitted.response.registeredLevel ?? null;
  const { result } = submitted;
  const { suspended } = assessment;
  const dossier = arrange({ document, form: formOf(assessment), result, registeredLevel, suspended });
  const { outcome } = result;
  const asked = dossier.items.filter((item) => item.asked);
  const notApplicable = asked.filter((item) => item.result?.state === 'notApplicable').length;
  const facts: [string, string][] = [
    [t('receipt.number'), submitted.receiptNumber],
    [t('round.unit'), [unit.name, unit.parentName].filter(Boolean).join(', ')],
    [t('receipt.unitCode'), unit.code],
    [t('receipt.round'), t('receipt.roundValue', { name: round.name, year: round.year })],
    [
      t('receipt.set'),
      `${document.name} (${[document.id, t('receipt.version', { version: document.version }), document.decision ? '' : t('receipt.noDecision')].filter(Boolean).join(', ')})`,
    ],
    [t('receipt.at'), formatDateTime(submitted.at)],
    [t('receipt.by'), submitted.by],
    ...(outcome.kind === 'points'
      ? pointsFacts(dossier.form, outcome, t)
      : levelFacts(dossier.form, { outcome, registeredLevel }, t)),
    [
      t('receipt.counts'),
      t('receipt.countsValue', {
        asked: asked.length,
        answered: asked.filter(isAnswered).length,
        notApplicable,
        missing: submitted.confirmedMissing.length,
      }),
    ],
  ];
  return (
    <article className={classes.receipt}>
      <h1>{t('receipt.title')}</h1>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('receipt.setDigest')}</dt>
          <dd>
            <code className={classes.digest}>{submitted.digest}</code>
          </dd>
        </div>
        <div>
          <dt>{t('receipt.responseDigest')}</dt>
          <dd>
            <code className={classes.digest}>{submitted.responseDigest}</code>
          </dd>
        </div>
      </dl>
      <p className={classes.note}>{t('receipt.note')}</p>
      <HindsightNotice submitted={submitted} />
      <div className={classes.actions} data-screen-only>
        <Button onClick={() => window.print()}>{t('print')}</Button>
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/$assessmentId/dossier" params={{ assessmentId }} {...props} />}
        >
          {t('submitted.link')}
        </Button>
        <Button variant="subtle" renderRoot={(props) => <Link to="/" {...props} />}>
          {t('nav.rounds')}
        </Button>
      </div>
    </article>
  );
}

function levelFacts(
  { levels }: FormModel,
  found: { outcome: LevelsOutcomeResult; registeredLevel: number | null },
  t: AppText,
): [string, string][] {
  const { outcome, registeredLevel } = found;
  const registered = registeredLevel === null ? t('level.none') : levelName(levels, registeredLevel, t);
  return [
    ...(levels.length === 1 ? [] : [[t('summary.registered'), registered] satisfies [string, string]]),
    [t('receipt.achieved'), levelName(levels, outcome.level, t)],
    ...(outcome.share === undefined
      ? []
      : [
          [t('summary.share'), `${formatNumber(outcome.shareShown ?? outcome.share)}%`] satisfies [
            string,
            string,
          ],
        ]),
  ];
}

function pointsFacts({ points }: FormModel, outcome: PointsOutcomeResult, t: AppText): [string, string][] {
  const total = totalText(outcome, t);
  const bands = points?.bands ?? [];
  const band = bands.find(({ id }) => id === outcome.band)?.name ?? t('points.noBand');
  return [
    [t('receipt.points'), outcome.provisional ? `${total} (${t('points.provisional')})` : total],
    ...(bands.length === 0 ? [] : [[t('points.band'), band] satisfies [string, string]]),
  ];
}
