import { Link } from '@tanstack/react-router';
import { useLanguage } from '@tieuchi/ui/i18n';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/text.ts';
import { AnswerLines } from '../answers/answer-lines.tsx';
import { countedValue } from '../answers/describe-answer.ts';
import { warningsOf } from '../answers/warnings.ts';
import type { DossierItem } from '../assessment/dossier.ts';
import { useDossier } from '../assessment/dossier-context.tsx';
import { edgeOf, hasAnswer, itemStateOf, itemTones } from '../assessment/item-state.ts';
import { useOutboxSnapshot } from '../outbox/outbox-provider.tsx';
import { partName } from '../outbox/part.ts';
import { earnedText } from '../points/points-text.ts';
import classes from './answer-sheet.module.css';
import { ResultText } from './result-text.tsx';

/** Every asked criterion with its answer, what it amounts to, what looks wrong, and the way back to its form. */
export function CheckList() {
  const { dossier } = useDossier();
  return dossier.groups
    .map((group) => ({ group, items: group.items.filter((item) => item.asked) }))
    .filter(({ items }) => items.length > 0)
    .map(({ group, items }) => (
      <section key={group.id} className={classes.group} aria-labelledby={`check-${group.id}`}>
        <h2 id={`check-${group.id}`} className={classes.heading}>
          {group.code} {group.name}
        </h2>
        {items.map((item) => (
          <CheckItem key={item.form.id} item={item} />
        ))}
      </section>
    ));
}

function CheckItem({ item }: { item: DossierItem }) {
  const t = useText();
  const language = useLanguage();
  const { assessment, parts, editable } = useDossier();
  const { line } = useOutboxSnapshot();
  const { form, criterion, result } = item;
  const standing = parts.get(partName({ kind: 'criterion', criterionId: form.id }));
  const answered = hasAnswer(item);
  const state = itemStateOf(item);
  const edge = edgeOf(standing?.edit, line);
  const earned = answered && item.suspended === undefined ? earnedText(result, t) : undefined;
  const warnings = answered ? warningsOf(criterion, result, { t, language }) : [];
  return (
    <article className={classes.item} data-state={state}>
      <div className={classes.head}>
        <h3 className={classes.name}>
          {form.code} {form.name}
        </h3>
        <span className={classes.tags}>
          {earned !== undefined && <Tag tone="info">{earned}</Tag>}
          {edge && <Tag tone="critical">{t(`tasks.${edge}`)}</Tag>}
          <Tag tone={itemTones[state]}>{t(`item.${state}`)}</Tag>
        </span>
      </div>
      <AnswerLines shape={form} value={countedValue(standing?.value, result)} />
      {answered && <ResultText result={result} />}
      {warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          <strong>{t('warning.label')}</strong> {warning}
        </p>
      ))}
      {editable && (
        <p className={classes.edit} data-screen-only>
          <Link
            to="/$assessmentId/criteria/$criterionId"
            params={{ assessmentId: assessment.id, criterionId: form.id }}
            aria-label={t(answered ? 'check.editOne' : 'check.answerOne', { code: form.code })}
          >
            {t(answered ? 'check.edit' : 'check.answer')}
          </Link>
        </p>
      )}
    </article>
  );
}
