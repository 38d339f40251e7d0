import { Button, Checkbox, Group, Select } from '@mantine/core';
import type { CriterionComparison } from '@tieuchi/criteria/compare';
import type { Criterion } from '@tieuchi/criteria/types';
import { useText } from '../../i18n/use-text.ts';
import { moveCriterion, removeCriterion, setCriterionField } from '../document/criterion-edits.ts';
import { groupsInOrder } from '../document/rows.ts';
import type { DocumentModel } from '../document/use-document.ts';
import { ChangeList } from '../document-table/change-list.tsx';
import { RelationChip } from '../document-table/relation-chip.tsx';
import { CitationsPanel } from './citations-panel.tsx';
import { CommittedField } from './committed-field.tsx';
import { DeviationPanel } from './deviation-panel.tsx';
import { InputsPanel } from './inputs-panel.tsx';
import { Panel } from './panel.tsx';
import { TargetsPanel } from './targets-panel.tsx';

/** Everything of one criterion that the author may change outside the table. */
export function CriterionPanel(props: {
  model: DocumentModel;
  criterion: Criterion;
  comparison: CriterionComparison | undefined;
  locked: boolean;
}) {
  const t = useText();
  const { model, criterion, comparison, locked } = props;
  const { document, edit, select } = model;
  if (!document) return null;
  const set = <Field extends keyof Criterion>(field: Field, value: Criterion[Field] | undefined) =>
    edit((draft) => setCriterionField(draft, { criterion: criterion.id, field }, value));
  const text = (field: 'name' | 'code' | 'measureUnit' | 'guidance' | 'dataSource' | 'readingNote') => ({
    value: criterion[field] ?? '',
    readOnly: locked,
    onCommit: (value: string) => set(field, value),
  });
  const levelName = (id: string) =>
    (document.outcome.kind === 'levels' && document.outcome.levels.find((level) => level.id === id)?.name) ||
    id;
  const remove = () => {
    edit((draft) => removeCriterion(draft, criterion.id));
    const inBase = model.base?.criteria.some((one) => one.id === criterion.id);
    select(inBase ? { kind: 'dropped', id: criterion.id } : { kind: 'set' });
  };
  return (
    <>
      {comparison && (comparison.changes.length > 0 || comparison.relation !== 'kept') && (
        <Panel title={t('inspector.relation')}>
          <Group gap={4}>
            <RelationChip comparison={comparison} />
          </Group>
          <ChangeList comparison={comparison} measureUnit={criterion.measureUnit} levelName={levelName} />
        </Panel>
      )}
      <DeviationPanel
        model={model}
        document={document}
        criterion={criterion.id}
        needed={comparison?.needsReason ?? false}
        locked={locked}
      />
      <Panel
        title={t('inspector.identity')}
        actions={
          !locked && (
            <Group gap={6}>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('inspector.moveUp')}
                title={t('inspector.moveUp')}
                onClick={() => edit((draft) => moveCriterion(draft, criterion.id, 'up'))}
              >
                ↑
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('inspector.moveDown')}
                title={t('inspector.moveDown')}
                onClick={() => edit((draft) => moveCriterion(draft, criterion.id, 'down'))}
              >
                ↓
              </Button>
              <Button size="compact-sm" variant="outline" color="red" onClick={remove}>
                {t('inspector.removeCriterion')}
              </Button>
            </Group>
          )
        }
      >
        <CommittedField label={t('field.name')} rows={2} required {...text('name')} />
        <Group grow align="flex-start" gap="sm">
          <CommittedField label={t('field.code')} required {...text('code')} />
          <CommittedField label={t('field.measureUnit')} {...text('measureUnit')} />
        </Group>
        <Select
          label={t('field.group')}
          data={groupsInOrder(document.groups).map(({ group }) => ({
            value: group.id,
            label: `${group.code} – ${group.name}`,
          }))}
          value={criterion.group}
          readOnly={locked}
          allowDeselect={false}
          onChange={(value) => value !== null && value !== criterion.group && set('group', value)}
        />
        <p style={{ margin: 0, fontSize: '0.8125rem' }}>
          {t('inspector.id')}: <code>{criterion.id}</code>
        </p>
      </Panel>
      <TargetsPanel model={model} document={document} criterion={criterion} locked={locked} />
      <InputsPanel model={model} criterion={criterion} locked={locked} />
      <Panel title={t('inspector.method')}>
        <CommittedField label={t('field.guidance')} rows={2} {...text('guidance')} />
        <CommittedField label={t('field.dataSource')} rows={1} {...text('dataSource')} />
        <Checkbox
          label={t('field.mayDeclareNotApplicable')}
          checked={criterion.mayDeclareNotApplicable ?? false}
          disabled={locked}
          onChange={(event) => set('mayDeclareNotApplicable', event.currentTarget.checked ? true : undefined)}
        />
        <CommittedField label={t('field.readingNote')} rows={1} {...text('readingNote')} />
      </Panel>
      <CitationsPanel model={model} document={document} criterion={criterion} locked={locked} />
    </>
  );
}
