import type { UnitResponse } from '@tieuchi/criteria/responses';
import { describeTarget } from '@tieuchi/forms/form-model';
import { useLanguage } from '@tieuchi/ui/i18n';
import { Tag } from '@tieuchi/ui/tag';
import { AnswerLines } from '../answers/answer-lines.tsx';
import { countedValue } from '../answers/describe-answer.ts';
import { earnedText } from '../answers/points-text.ts';
import { ResultText } from '../answers/result-text.tsx';
import { targetText } from '../answers/target-text.ts';
import { warningsOf } from '../answers/warnings.ts';
import { useViewText } from '../texts/use-text.ts';
import classes from './answer-sheet.module.css';
import type { Dossier, DossierItem } from './dossier.ts';
import { hasAnswer, itemStateOf, itemTones } from './item-state.ts';
import { SheetGroup, SheetItem, SheetWarning } from './sheet.tsx';

/** Figures that an agency gave in place of the unit, by criterion and input. */
export type GivenFigures = Readonly<Record<string, Readonly<Record<string, { readonly by: string }>>>>;

/** Every criterion of the set as it was submitted, with the explanation of its result at every level. */
export function SubmittedList(props: { dossier: Dossier; response: UnitResponse; supplied: GivenFigures }) {
  const { dossier, response, supplied } = props;
  return dossier.groups
    .filter((group) => group.items.length > 0)
    .map((group) => (
      <SheetGroup key={group.id} id={`submitted-${group.id}`} title={`${group.code} ${group.name}`}>
        {group.items.map((item) => (
          <SubmittedItem
            key={item.form.id}
            item={item}
            response={response}
            supplied={supplied[item.form.id] ?? {}}
          />
        ))}
      </SheetGroup>
    ));
}

function SubmittedItem(props: { item: DossierItem; response: UnitResponse; supplied: GivenFigures[string] }) {
  const t = useViewText();
  const language = useLanguage();
  const { item, response, supplied } = props;
  const { form, criterion, result } = item;
  const answer = response.answers[form.id];
  const state = itemStateOf(item);
  const earned = item.suspended === undefined ? earnedText(result, t) : undefined;
  const warnings = !hasAnswer(item) ? [] : warningsOf(criterion, result, { t, language });
  const givenBy = Object.fromEntries(Object.entries(supplied).map(([id, { by }]) => [id, by]));
  return (
    <SheetItem
      name={`${form.code} ${form.name}`}
      state={state}
      tags={
        <>
          {earned !== undefined && <Tag tone="info">{earned}</Tag>}
          {result?.state === 'provisional' && <Tag tone="caution">{t('points.provisional')}</Tag>}
          {!item.asked && <Tag>{t('tasks.notAsked')}</Tag>}
          <Tag tone={itemTones[state]}>{t(`item.${state}`)}</Tag>
        </>
      }
    >
      <AnswerLines shape={form} value={countedValue(answer && { ...answer }, result)} givenBy={givenBy} />
      <AssignedTarget item={item} given={response.targets?.[form.id]} />
      <ResultText result={result} />
      {item.suspended !== undefined && (
        <SheetWarning>{t('criterion.suspendedWhy', { reason: item.suspended })}</SheetWarning>
      )}
      {warnings.map((warning) => (
        <SheetWarning key={warning} label={t('warning.label')}>
          {warning}
        </SheetWarning>
      ))}
      <Levels item={item} />
    </SheetItem>
  );
}

/** The target given to the unit, where no level of the criterion tells it. */
function AssignedTarget({ item, given }: { item: DossierItem; given: number | undefined }) {
  const t = useViewText();
  const language = useLanguage();
  if (given === undefined || item.form.targets.some(({ assigned }) => assigned)) return null;
  const target = describeTarget(given, item.criterion, language);
  return <p className={classes.assigned}>{t('targets.assigned', { target })}</p>;
}

/** What each level asks, and whether it was met. */
function Levels({ item }: { item: DossierItem }) {
  const t = useViewText();
  const language = useLanguage();
  const { form, criterion, result } = item;
  const explained = new Map(result?.explanation.targets.map((target) => [target.level, target]));
  return (
    <ul className={classes.levels} hidden={form.targets.length === 0}>
      {form.targets.map((target) => {
        const reached = target.applicable && explained.get(target.level)?.met === true;
        const words = targetText(criterion, { target, explained: explained.get(target.level), language, t });
        const verdict = !target.applicable ? undefined : reached ? t('targets.met') : t('targets.unmet');
        return (
          <li key={target.id} data-met={reached || undefined}>
            {t('level.number', { level: target.level })}: {words}
            {verdict !== undefined && ` – ${verdict}`}
          </li>
        );
      })}
    </ul>
  );
}
