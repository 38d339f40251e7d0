import { Button, Group, TextInput } from '@mantine/core';
import { setAt } from '@tieuchi/criteria/text-edits';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { DateField } from '@tieuchi/ui/date-field';
import { useEffect, useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import { ObjectFields } from '../../fields/nested/object-fields.tsx';
import { objectShapeOf } from '../../fields/shape/read-shape.ts';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/** The decision that issues the set. Number, date and issuer are written together: a part of a decision is none. */
export function DecisionPanel(props: { model: DocumentModel; document: CriteriaSet; locked: boolean }) {
  const t = useText();
  const { model, document, locked } = props;
  const decision = document.decision;
  const known = {
    number: decision?.number ?? '',
    date: decision?.date ?? '',
    issuer: decision?.issuer ?? '',
  };
  const [fields, setFields] = useState(known);
  const written = JSON.stringify(known);
  useEffect(() => setFields(JSON.parse(written)), [written]);
  const set = (field: keyof typeof fields) => (event: { currentTarget: { value: string } }) =>
    setFields({ ...fields, [field]: event.currentTarget.value });
  const complete = Object.values(fields).every((value) => value.trim() !== '');
  const changed = JSON.stringify(fields) !== written;
  return (
    <Panel title={t('inspector.decision')}>
      <p className={classes.note}>{t('inspector.decisionHelp')}</p>
      <form
        className={classes.inputs}
        onSubmit={(event) => {
          event.preventDefault();
          if (complete)
            model.edit((draft) => setAt(draft.text, ['decision'], { ...draft.document.decision, ...fields }));
        }}
      >
        <Group grow gap="sm" align="flex-start">
          <TextInput
            label={t('basis.number')}
            placeholder="1200/QĐ-UBND"
            value={fields.number}
            readOnly={locked}
            onChange={set('number')}
          />
          <DateField
            label={t('basis.date')}
            value={fields.date}
            readOnly={locked}
            onChange={(date) => setFields({ ...fields, date: date ?? '' })}
          />
        </Group>
        <TextInput
          label={t('basis.issuer')}
          value={fields.issuer}
          readOnly={locked}
          onChange={set('issuer')}
        />
        {!locked && (
          <Group gap="sm">
            <Button type="submit" size="compact-md" variant="light" disabled={!complete || !changed}>
              {t('inspector.writeDecision')}
            </Button>
            {decision && (
              <Button
                size="compact-md"
                variant="subtle"
                color="red"
                onClick={() => model.edit((draft) => setAt(draft.text, ['decision'], undefined))}
              >
                {t('inspector.removeDecision')}
              </Button>
            )}
          </Group>
        )}
      </form>
      {decision && (
        <ObjectFields
          shape={objectShapeOf('Decision')}
          value={decision}
          path={['decision']}
          without={['number', 'date', 'issuer']}
        />
      )}
    </Panel>
  );
}
