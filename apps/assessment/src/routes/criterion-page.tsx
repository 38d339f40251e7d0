import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { FormField } from '@tieuchi/forms/form-model';
import { type DossierItem, headingsOf } from '@tieuchi/views/dossier';
import { hasAnswer } from '@tieuchi/views/item-state';
import { useCallback, useMemo } from 'react';
import { PartEditor } from '../features/answers/editing/part-editor.tsx';
import { ClosedFieldView } from '../features/answers/fields/closed-field.tsx';
import { closedField, shapeOf } from '../features/answers/fields/field-standing.ts';
import { CriterionGuide } from '../features/answers/guide/criterion-guide.tsx';
import { LiveResult } from '../features/answers/guide/live-result.tsx';
import { SourceText } from '../features/answers/guide/source-text.tsx';
import { StepLinks } from '../features/answers/guide/step-links.tsx';
import { TargetTable } from '../features/answers/guide/target-table.tsx';
import { useDossier } from '../features/dossiers/dossier-context.tsx';
import { DossierHeader } from '../features/dossiers/dossier-header.tsx';
import { PointsGuide } from '../features/points/points-guide.tsx';
import { useText } from '../i18n/text.ts';
import classes from './criterion-page.module.css';
import { usePageTitle } from './parts/page-title.ts';
import { NotFoundPage } from './parts/route-error.tsx';

const route = getRouteApi('/signed-in/$assessmentId/criteria/$criterionId');

/** One criterion: its form, where the answer stands, its result and what it is about. */
export function CriterionPage() {
  const { criterionId } = route.useParams();
  const { dossier } = useDossier();
  const item = dossier.items.find((candidate) => candidate.form.id === criterionId);
  return item ? <CriterionView key={criterionId} item={item} /> : <NotFoundPage />;
}

function CriterionView({ item }: { item: DossierItem }) {
  const t = useText();
  const router = useRouter();
  const { assessment, dossier, editable } = useDossier();
  const { id: criterionId, code, informational } = item.form;
  const assessmentId = assessment.id;
  const { registers, supplied } = assessment;
  const shape = useMemo(() => shapeOf(item.form, registers), [item.form, registers]);
  usePageTitle(`${code} ${item.form.name}`);

  // What is typed here changes the result: the form looks at it only for what is not typed here.
  const told = !editable || shape.fields.some(({ readOnly }) => readOnly) ? item.result : undefined;
  const closed = useCallback(
    (field: FormField) => {
      const found = closedField(field, { criterionId, supplied, result: told });
      return found && <ClosedFieldView field={field} closed={found} assessmentId={assessmentId} />;
    },
    [criterionId, supplied, told, assessmentId],
  );
  const note = useCallback(
    ({ source }: FormField) =>
      source && (
        <>
          <SourceText source={source} assessmentId={assessmentId} />
          {source.kind === 'register' && <p className={classes.note}>{t('source.typeFigure')}</p>}
        </>
      ),
    [assessmentId, t],
  );
  const part = useMemo(() => ({ kind: 'answer' as const, criterionId }), [criterionId]);

  const walk = dossier.items.filter((candidate) => candidate.asked || candidate === item);
  const place = walk.indexOf(item);
  const before = walk[place - 1]?.form;
  const next = walk[place + 1]?.form;
  const goOn = useCallback((): void => {
    void router.navigate(
      next
        ? { to: '/$assessmentId/criteria/$criterionId', params: { assessmentId, criterionId: next.id } }
        : { to: '/$assessmentId/check', params: { assessmentId } },
    );
  }, [router, next, assessmentId]);

  return (
    <>
      <DossierHeader
        title={`${code} ${item.form.name}`}
        place={t('criterion.place', { place: place + 1, total: walk.length })}
      />
      {item.suspended !== undefined && (
        <p className={classes.notice}>{t('criterion.suspendedWhy', { reason: item.suspended })}</p>
      )}
      {informational && <p className={classes.notice}>{t('criterion.informational')}</p>}
      <div className={classes.columns}>
        <div className={classes.work}>
          <PartEditor
            part={part}
            code={code}
            label={t('criterion.answer')}
            shape={shape}
            result={told}
            onDone={goOn}
            closed={closed}
            note={note}
          />
          <LiveResult item={item} answered={hasAnswer(item)} />
          <StepLinks assessmentId={assessmentId} before={before} after={next} />
        </div>
        <div className={classes.guide}>
          <TargetTable item={item} />
          <PointsGuide item={item} />
          <CriterionGuide criterion={item.form} headings={headingsOf(dossier, item)} />
        </div>
      </div>
    </>
  );
}
