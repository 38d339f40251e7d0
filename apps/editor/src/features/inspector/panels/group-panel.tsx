import { Button, TextInput } from '@mantine/core';
import type { GroupComparison } from '@tieuchi/criteria/compare';
import type { CriteriaSet, Group } from '@tieuchi/criteria/types';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { addCriterion, freshId } from '../../document/edits/criterion-edits.ts';
import { isEmptyGroup, moveGroup, removeGroup } from '../../document/edits/group-edits.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import { EditingProvider } from '../../fields/editing.tsx';
import { ObjectFields } from '../../fields/nested/object-fields.tsx';
import { objectShapeOf } from '../../fields/shape/read-shape.ts';
import { OrderActions } from '../order-actions.tsx';
import { PartRelation } from '../part-relation.tsx';
import { sectionsOf } from '../sections.ts';
import { FieldsPanel } from './fields-panel.tsx';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/** A group: its code and name, its place, how its points are made, and new criteria in it. */
export function GroupPanel(props: {
  model: DocumentModel;
  document: CriteriaSet;
  group: Group;
  comparison: GroupComparison | undefined;
  locked: boolean;
}) {
  const t = useText();
  const { model, document, group, locked } = props;
  const [name, setName] = useState('');
  const id = freshId(document, model.base);
  const add = () => {
    const words = name.trim();
    if (words === '') return;
    model.edit((draft) => addCriterion(draft, { id, group: group.id, name: words }));
    setName('');
    model.select({ kind: 'criterion', id });
  };
  return (
    <EditingProvider model={model} document={document} of={{ kind: 'group', id: group.id }} locked={locked}>
      <PartRelation
        model={model}
        document={document}
        subject={{ kind: 'group', id: group.id }}
        part={props.comparison}
        locked={locked}
      />
      <Panel
        title={t('inspector.group')}
        actions={
          !locked && (
            <OrderActions
              onMove={(direction) => model.edit((draft) => moveGroup(draft, group.id, direction))}
            >
              {isEmptyGroup({ text: model.text, document }, group.id) && (
                <Button
                  size="compact-sm"
                  variant="outline"
                  color="red"
                  onClick={() => {
                    model.edit((draft) => removeGroup(draft, group.id));
                    model.select({ kind: 'set' });
                  }}
                >
                  {t('inspector.removeGroup')}
                </Button>
              )}
            </OrderActions>
          )
        }
      >
        <ObjectFields
          shape={objectShapeOf('Group')}
          value={group}
          path={[]}
          only={['code', 'name', 'nameEn', 'parent']}
        />
      </Panel>
      {sectionsOf('Group').map(({ title, fields }) => (
        <FieldsPanel key={title} title={t(title)} definition="Group" value={group} only={fields} />
      ))}
      {!locked && (
        <Panel title={t('inspector.addCriterion')}>
          <form
            className={classes.inputs}
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <TextInput
              label={t('inspector.newCriterionName')}
              description={`${t('inspector.id')}: ${id}`}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button
              type="submit"
              variant="light"
              style={{ justifySelf: 'start' }}
              disabled={name.trim() === ''}
            >
              {t('inspector.addCriterion')}
            </Button>
          </form>
        </Panel>
      )}
    </EditingProvider>
  );
}
