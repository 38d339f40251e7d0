import type { UnitResponse } from '@tieuchi/criteria/responses';
import { useLanguage } from '@tieuchi/ui/i18n';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/text.ts';
import { AnswerLines } from '../answers/answer-lines.tsx';
import { countedValue } from '../answers/describe-answer.ts';
import { targetText } from '../answers/target-table.tsx';
import { warningsOf } from '../answers/warnings.ts';
import type { Dossier, DossierItem } from '../assessment/dossier.ts';
import { hasAnswer, itemStateOf, itemTones } from '../assessment/item-state.ts';
import { earnedText } from '../points/points-text.ts';
import classes from './answer-sheet.module.css';
import { ResultText } from './result-text.tsx';

/** Every criterion of the set as it was submitted, with the explanation of its result at every level. */
export function SubmittedList({ dossier, response }: { dossier: Dossier; response: UnitResponse }) {
  return dossier.groups
    .filter((group) => group.items.length > 0)
    .map((group) => (
      <section key={group.id} className={classes.group} aria-labelledby={`submitted-${group.id}`}>
        <h2 id={`submitted-${group.id}`} className={classes.heading}>
          {group.code} {group.name}
        </h2>
        {group.items.map((item) => (
          <SubmittedItem key={item.form.id} item={item} answer={response.answers[item.form.id]} />
        ))}
      </section>
    ));
}

function SubmittedItem({
  item,
  answer,
}: {
  item: DossierItem;
  answer: UnitResponse['answers'][string] | undefined;
}) {
  const t = useText();
  const language = useLanguage();
  const { form, criterion, result } = item;
  const state = itemStateOf(item);
  const explained = new Map(result?.explanation.targets.map((target) => [target.level, target]));
  const earned = item.suspended === undefined ? earnedText(result, t) : undefined;
  const warnings = !hasAnswer(item) ? [] : warningsOf(criterion, result, { t, language });
  return (
    <article className={classes.item} data-state={state}>
      <div className={classes.head}>
        <h3 className={classes.name}>
          {form.code} {form.name}
        </h3>
        <span className={classes.tags}>
          {earned !== undefined && <Tag tone="info">{earned}</Tag>}
          {!item.asked && <Tag>{t('tasks.notAsked')}</Tag>}
          <Tag tone={itemTones[state]}>{t(`item.${state}`)}</Tag>
        </span>
      </div>
      <AnswerLines shape={form} value={countedValue(answer && { ...answer }, result)} />
      <ResultText result={result} />
      {item.suspended !== undefined && (
        <p className={classes.warning}>{t('criterion.suspendedWhy', { reason: item.suspended })}</p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          <strong>{t('warning.label')}</strong> {warning}
        </p>
      ))}
      <ul className={classes.levels} hidden={form.targets.length === 0}>
        {form.targets.map((target) => {
          const reached = target.applicable && explained.get(target.level)?.met === true;
          const words = targetText(item, { target, explained: explained.get(target.level), language, t });
          const verdict = !target.applicable ? undefined : reached ? t('targets.met') : t('targets.unmet');
          return (
            <li key={target.id} data-met={reached || undefined}>
              {t('level.number', { level: target.level })}: {words}
              {verdict !== undefined && ` – ${verdict}`}
            </li>
          );
        })}
      </ul>
    </article>
  );
}
