import { TextInput } from '@mantine/core';
import type { Value } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion, UnitType } from '@tieuchi/criteria/types';
import type { CriterionResult } from '@tieuchi/scoring/result';
import { formatNumber } from '@tieuchi/ui/format';
import { useLanguage } from '@tieuchi/ui/i18n';
import { readNumber } from '@tieuchi/values/number';
import { wordReading } from '@tieuchi/values/problem-words';
import { typed } from '@tieuchi/values/shape';
import { useState } from 'react';
import { type EditorText, useText } from '../../i18n/use-text.ts';
import { minimumShape } from '../document/target-cell.ts';
import { useEditing } from '../fields/editing.tsx';
import { PlainSelect } from '../fields/kinds/plain-select.tsx';
import classes from '../inspector/panels/panel.module.css';
import { Panel } from '../inspector/panels/panel.tsx';
import { TrialField } from './trial-field.tsx';
import { isAssigned, tryCriterion, unitTypesOf } from './trial-set.ts';

/** Tries the criterion with made-up figures: what a unit would be asked, and what it would get for its answer. */
export function TrialPanel(props: { document: CriteriaSet; criterion: Criterion }) {
  const t = useText();
  return (
    <Panel title={t('trial.title')} folds="folded">
      <TrialForm {...props} />
    </Panel>
  );
}

function TrialForm(props: { document: CriteriaSet; criterion: Criterion }) {
  const t = useText();
  const language = useLanguage();
  const { labels } = useEditing();
  const { document, criterion } = props;
  const types = unitTypesOf(document);
  const [chosen, setChosen] = useState<UnitType>();
  const [values, setValues] = useState<Readonly<Record<string, Value>>>({});
  const [assigned, setAssigned] = useState('');
  const unitType = types.find((type) => type === chosen) ?? types[0] ?? 'xa';
  const target = readNumber(minimumShape(criterion), assigned, typed);
  const result = tryCriterion(props, {
    unitType,
    values,
    assigned: target.state === 'value' ? target.value : undefined,
  });
  return (
    <>
      <p className={classes.note}>{t('trial.help')}</p>
      {types.length > 1 && (
        <PlainSelect
          label={t('trial.unitType')}
          options={types.map((type) => ({
            value: type,
            label: labels.value({ owner: 'UnitClass', name: 'types' }, type),
          }))}
          value={unitType}
          locked={false}
          onChange={(next) => setChosen(types.find((type) => type === next))}
        />
      )}
      {criterion.inputs.map((input) => (
        <TrialField
          key={`${input.id}|${input.kind}`}
          input={input}
          value={values[input.id]}
          onChange={(value) => {
            const { [input.id]: _, ...others } = values;
            setValues(value === undefined ? others : { ...others, [input.id]: value });
          }}
        />
      ))}
      {isAssigned(criterion) && (
        <TextInput
          label={t('trial.assigned')}
          value={assigned}
          error={wordReading(assigned, target, language)?.wrong}
          onChange={(event) => setAssigned(event.currentTarget.value)}
        />
      )}
      <div className={classes.input} role="status">
        {result === undefined ? (
          t('trial.notYet')
        ) : (
          <>
            <strong>{outcomeText(result, document, t)}</strong>
            <span>{language === 'vi' ? result.explanation.text : result.explanation.textEn}</span>
          </>
        )}
      </div>
    </>
  );
}

/** "12,5/20 điểm", "Đạt mức 2: Kết nối", or why there is no result. */
function outcomeText(result: CriterionResult, document: CriteriaSet, t: EditorText): string {
  const { state, level, points, pointsShown = points, max } = result;
  if (state !== 'value') return t(`trial.${state}`);
  if (max !== undefined)
    return t('trial.points', {
      points: pointsShown === null || pointsShown === undefined ? '?' : formatNumber(pointsShown),
      max: formatNumber(max),
    });
  if (level === undefined) return t('trial.information');
  if (level === 0 || document.outcome.kind !== 'levels') return t('trial.noLevel');
  return t('trial.level', { level, name: document.outcome.levels[level - 1]?.name ?? '' });
}
