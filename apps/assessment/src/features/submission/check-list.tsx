import { Link } from '@tanstack/react-router';
import { partName } from '@tieuchi/criteria/part';
import { useLanguage } from '@tieuchi/ui/i18n';
import { Tag } from '@tieuchi/ui/tag';
import { AnswerLines } from '@tieuchi/views/answer-lines';
import { countedValue } from '@tieuchi/views/describe-answer';
import type { DossierItem } from '@tieuchi/views/dossier';
import { hasAnswer, itemStateOf, itemTones } from '@tieuchi/views/item-state';
import { earnedText } from '@tieuchi/views/points-text';
import { ResultText } from '@tieuchi/views/result-text';
import { SheetGroup, SheetItem, SheetLink, SheetWarning } from '@tieuchi/views/sheet';
import { warningsOf } from '@tieuchi/views/warnings';
import { useText } from '../../i18n/text.ts';
import { useDossier, useStandingParts } from '../dossiers/dossier-context.tsx';
import { edgeOf } from '../outbox/edge.ts';
import { useOutboxSnapshot } from '../outbox/outbox-provider.tsx';

/** Every asked criterion with its answer, what it amounts to, what looks wrong, and the way back to its form. */
export function CheckList() {
  const { dossier } = useDossier();
  return dossier.groups
    .map((group) => ({ group, items: group.items.filter((item) => item.asked) }))
    .filter(({ items }) => items.length > 0)
    .map(({ group, items }) => (
      <SheetGroup key={group.id} id={`check-${group.id}`} title={`${group.code} ${group.name}`}>
        {items.map((item) => (
          <CheckItem key={item.form.id} item={item} />
        ))}
      </SheetGroup>
    ));
}

function CheckItem({ item }: { item: DossierItem }) {
  const t = useText();
  const language = useLanguage();
  const { assessment, editable } = useDossier();
  const parts = useStandingParts();
  const { line } = useOutboxSnapshot();
  const { form, criterion, result } = item;
  const standing = parts.get(partName({ kind: 'answer', criterionId: form.id }));
  const answered = hasAnswer(item);
  const state = itemStateOf(item);
  const edge = edgeOf(standing?.edit, line);
  const earned = answered && item.suspended === undefined ? earnedText(result, t) : undefined;
  const warnings = answered ? warningsOf(criterion, result, { t, language }) : [];
  return (
    <SheetItem
      name={`${form.code} ${form.name}`}
      state={state}
      tags={
        <>
          {earned !== undefined && <Tag tone="info">{earned}</Tag>}
          {edge && <Tag tone="critical">{t(`tasks.${edge}`)}</Tag>}
          <Tag tone={itemTones[state]}>{t(`item.${state}`)}</Tag>
        </>
      }
    >
      <AnswerLines shape={form} value={countedValue(standing?.value, result)} />
      {answered && <ResultText result={result} />}
      {warnings.map((warning) => (
        <SheetWarning key={warning} label={t('warning.label')}>
          {warning}
        </SheetWarning>
      ))}
      {editable && (
        <SheetLink>
          <Link
            to="/$assessmentId/criteria/$criterionId"
            params={{ assessmentId: assessment.id, criterionId: form.id }}
            aria-label={t(answered ? 'check.editOne' : 'check.answerOne', { code: form.code })}
          >
            {t(answered ? 'check.edit' : 'check.answer')}
          </Link>
        </SheetLink>
      )}
    </SheetItem>
  );
}
