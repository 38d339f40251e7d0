import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { addGroup } from '../../document/edits/group-edits.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/** A new group at the end of the set. */
export function AddGroupPanel({ model }: { model: DocumentModel }) {
  const t = useText();
  const [group, setGroup] = useState({ code: '', name: '' });
  return (
    <Panel title={t('inspector.addGroup')}>
      <form
        className={classes.inputs}
        onSubmit={(event) => {
          event.preventDefault();
          if (group.code.trim() === '' || group.name.trim() === '') return;
          model.edit((draft) => addGroup(draft, { code: group.code.trim(), name: group.name.trim() }));
          setGroup({ code: '', name: '' });
        }}
      >
        <div className={classes.pair}>
          <TextInput
            label={t('field.code')}
            value={group.code}
            onChange={(event) => setGroup({ ...group, code: event.currentTarget.value })}
          />
          <TextInput
            label={t('field.name')}
            value={group.name}
            onChange={(event) => setGroup({ ...group, name: event.currentTarget.value })}
          />
        </div>
        <Button type="submit" variant="light" style={{ justifySelf: 'start' }}>
          {t('inspector.addGroup')}
        </Button>
      </form>
    </Panel>
  );
}
