import { Button, TextInput } from '@mantine/core';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { addGroup } from '../document/group-edits.ts';
import { describeLegalBasis } from '../document/reason-edits.ts';
import { setAt } from '../document/text-edits.ts';
import type { DocumentModel } from '../document/use-document.ts';
import { CommittedField } from './committed-field.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { LegalBasisDialog } from './legal-basis-dialog.tsx';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/** The set as a whole: name, version, decision, what it derives from, its legal bases and new groups. */
export function SetPanel(props: { model: DocumentModel; document: CriteriaSet; locked: boolean }) {
  const t = useText();
  const { model, document, locked } = props;
  const [adding, setAdding] = useState(false);
  const [group, setGroup] = useState({ code: '', name: '' });
  const set = (field: 'name' | 'version') => (value: string) =>
    model.edit((draft) => setAt(draft.text, [field], value));
  return (
    <>
      <Panel title={t('inspector.set')}>
        <CommittedField
          label={t('field.name')}
          value={document.name}
          rows={2}
          required
          readOnly={locked}
          onCommit={set('name')}
        />
        <CommittedField
          label={t('field.version')}
          value={document.version}
          required
          readOnly={locked}
          onCommit={set('version')}
        />
        <dl className={classes.facts}>
          <dt>{t('inspector.id')}</dt>
          <dd>
            <code>{document.id}</code>
          </dd>
          {document.derivedFrom !== undefined && (
            <>
              <dt>{t('inspector.derivedFrom')}</dt>
              <dd>{document.derivedFrom.split('#')[0]}</dd>
            </>
          )}
          {document.namespace !== undefined && (
            <>
              <dt>{t('inspector.namespace')}</dt>
              <dd>
                <code>{document.namespace}</code>
              </dd>
            </>
          )}
        </dl>
      </Panel>
      <DecisionPanel model={model} document={document} locked={locked} />
      <Panel
        title={t('inspector.legalBases')}
        actions={
          !locked && (
            <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
              {t('inspector.addBasis')}
            </Button>
          )
        }
      >
        <ul style={{ margin: 0, paddingLeft: 18, fontSize: '0.875rem' }}>
          {(document.legalBases ?? []).map((basis) => (
            <li key={basis.id}>{describeLegalBasis(basis)}</li>
          ))}
        </ul>
        <LegalBasisDialog
          opened={adding}
          onClose={() => setAdding(false)}
          model={model}
          document={document}
          onAdded={() => setAdding(false)}
        />
      </Panel>
      {!locked && (
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
      )}
    </>
  );
}
