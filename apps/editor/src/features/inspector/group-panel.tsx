import { Button, Group, TextInput } from '@mantine/core';
import type { Group as CriteriaGroup } from '@tieuchi/criteria/types';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { addCriterion, freshId } from '../document/criterion-edits.ts';
import { isEmptyGroup, moveGroup, removeGroup, setGroupField } from '../document/group-edits.ts';
import type { DocumentModel } from '../document/use-document.ts';
import { CommittedField } from './committed-field.tsx';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/** A group: its code and name, its place, and new criteria in it. */
export function GroupPanel(props: { model: DocumentModel; group: CriteriaGroup; locked: boolean }) {
  const t = useText();
  const { model, group, locked } = props;
  const [name, setName] = useState('');
  const { document } = model;
  if (!document) return null;
  const id = freshId(document, model.base);
  const add = () => {
    const words = name.trim();
    if (words === '') return;
    model.edit((draft) => addCriterion(draft, { id, group: group.id, name: words }));
    setName('');
    model.select({ kind: 'criterion', id });
  };
  return (
    <>
      <Panel
        title={t('inspector.group')}
        actions={
          !locked && (
            <Group gap={6}>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('inspector.moveUp')}
                title={t('inspector.moveUp')}
                onClick={() => model.edit((draft) => moveGroup(draft, group.id, 'up'))}
              >
                ↑
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('inspector.moveDown')}
                title={t('inspector.moveDown')}
                onClick={() => model.edit((draft) => moveGroup(draft, group.id, 'down'))}
              >
                ↓
              </Button>
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
            </Group>
          )
        }
      >
        <CommittedField
          label={t('field.code')}
          value={group.code}
          required
          readOnly={locked}
          onCommit={(code) =>
            model.edit((draft) => setGroupField(draft, { group: group.id, field: 'code' }, code))
          }
        />
        <CommittedField
          label={t('field.name')}
          value={group.name}
          rows={1}
          required
          readOnly={locked}
          onCommit={(next) =>
            model.edit((draft) => setGroupField(draft, { group: group.id, field: 'name' }, next))
          }
        />
      </Panel>
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
    </>
  );
}
