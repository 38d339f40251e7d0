import { Button } from '@mantine/core';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { useText } from '../../../i18n/use-text.ts';
import { restoreCriterion } from '../../document/edits/criterion-edits.ts';
import { targetsOf } from '../../document/rows.ts';
import { formatTarget } from '../../document/target-cell.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import { DeviationPanel } from './deviation-panel.tsx';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/** A criterion of the base that was left out: what it asked for, the reason for dropping it, and the way back. */
export function DroppedPanel(props: {
  model: DocumentModel;
  document: CriteriaSet;
  base: CriteriaSet;
  criterion: Criterion;
  locked: boolean;
}) {
  const t = useText();
  const { model, document, base, criterion, locked } = props;
  const levels = base.outcome.kind === 'levels' ? base.outcome.levels : [];
  return (
    <>
      <DeviationPanel
        model={model}
        document={document}
        subject={{ kind: 'criterion', id: criterion.id }}
        needed
        locked={locked}
      />
      <Panel
        title={t('inspector.droppedCriterion')}
        actions={
          !locked && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                model.edit((draft) => restoreCriterion(draft, base, criterion.id));
                model.select({ kind: 'criterion', id: criterion.id });
              }}
            >
              {t('table.restore')}
            </Button>
          )
        }
      >
        <dl className={classes.facts}>
          <dt>{t('field.code')}</dt>
          <dd>{criterion.code}</dd>
          <dt>{t('field.name')}</dt>
          <dd>{criterion.name}</dd>
          {levels.map((level, index) => (
            <LevelLine
              key={level.id}
              name={level.name}
              value={formatTarget(targetsOf(criterion)?.[index], criterion.measureUnit)}
            />
          ))}
        </dl>
      </Panel>
    </>
  );
}

function LevelLine(props: { name: string; value: string }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </>
  );
}
