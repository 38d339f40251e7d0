import { Button, Group } from '@mantine/core';
import type { CriterionComparison } from '@tieuchi/criteria/compare';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { useText } from '../../../i18n/use-text.ts';
import { ComparedProvider } from '../../document/compared.tsx';
import { moveCriterion, removeCriterion } from '../../document/edits/criterion-edits.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import { RelationChip } from '../../document-table/cells/relation-chip.tsx';
import { ChangeList } from '../../document-table/change-list.tsx';
import { EditingProvider } from '../../fields/editing.tsx';
import { ObjectFields } from '../../fields/nested/object-fields.tsx';
import { objectShapeOf } from '../../fields/shape/read-shape.ts';
import { TrialPanel } from '../../trial/trial-panel.tsx';
import { OrderActions } from '../order-actions.tsx';
import { sectionsOf } from '../sections.ts';
import { CitationsPanel } from './citations-panel.tsx';
import { DeviationPanel } from './deviation-panel.tsx';
import { FieldsPanel } from './fields-panel.tsx';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';
import { RulePanel } from './rule-panel.tsx';

/** Everything of one criterion that the author may change. */
export function CriterionPanel(props: {
  model: DocumentModel;
  document: CriteriaSet;
  criterion: Criterion;
  comparison: CriterionComparison | undefined;
  locked: boolean;
}) {
  const t = useText();
  const { model, document, criterion, comparison, locked } = props;
  const { edit, select } = model;
  const remove = () => {
    edit((draft) => removeCriterion(draft, criterion.id));
    const inBase = model.base?.criteria.some((one) => one.id === criterion.id);
    select(inBase ? { kind: 'dropped', id: criterion.id } : { kind: 'set' });
  };
  return (
    <EditingProvider
      model={model}
      document={document}
      of={{ kind: 'criterion', id: criterion.id }}
      locked={locked}
    >
      {comparison && (comparison.changes.length > 0 || comparison.relation !== 'kept') && (
        <Panel title={t('inspector.relation')}>
          <Group gap={4}>
            <RelationChip comparison={comparison} />
          </Group>
          <ComparedProvider base={model.base} other={document}>
            <ChangeList comparison={comparison} />
          </ComparedProvider>
        </Panel>
      )}
      <DeviationPanel
        model={model}
        document={document}
        subject={{ kind: 'criterion', id: criterion.id }}
        needed={comparison?.needsReason ?? false}
        locked={locked}
      />
      <Panel
        title={t('inspector.identity')}
        actions={
          !locked && (
            <OrderActions
              onMove={(direction) => edit((draft) => moveCriterion(draft, criterion.id, direction))}
            >
              <Button size="compact-sm" variant="outline" color="red" onClick={remove}>
                {t('inspector.removeCriterion')}
              </Button>
            </OrderActions>
          )
        }
      >
        <ObjectFields
          shape={objectShapeOf('Criterion')}
          value={criterion}
          path={[]}
          only={['name', 'nameEn', 'code', 'measureUnit', 'group']}
        />
        <p className={classes.note}>
          {t('inspector.id')}: <code>{criterion.id}</code>
        </p>
      </Panel>
      <RulePanel criterion={criterion} />
      <TrialPanel document={document} criterion={criterion} />
      {sectionsOf('Criterion').map(({ title, fields }) => (
        <FieldsPanel key={title} title={t(title)} definition="Criterion" value={criterion} only={fields} />
      ))}
      <CitationsPanel model={model} document={document} criterion={criterion} locked={locked} />
    </EditingProvider>
  );
}
