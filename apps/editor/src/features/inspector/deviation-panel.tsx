import { Button, Checkbox } from '@mantine/core';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import {
  describeLegalBasis,
  deviationOf,
  localCircumstances,
  setDeviation,
} from '../document/reason-edits.ts';
import type { DocumentModel } from '../document/use-document.ts';
import { CommittedField } from './committed-field.tsx';
import { LegalBasisDialog } from './legal-basis-dialog.tsx';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/**
 * Reason and basis for departing from the base: asked for where they are needed, shown wherever they are given. Local
 * circumstances come first, as the national set itself prints them.
 */
export function DeviationPanel(props: {
  model: DocumentModel;
  document: CriteriaSet;
  criterion: string;
  needed: boolean;
  locked: boolean;
}) {
  const t = useText();
  const { model, document, criterion, locked } = props;
  const [adding, setAdding] = useState(false);
  const given = deviationOf(document, criterion);
  // A reason alone is no valid deviation yet; it waits here until its basis is chosen, and the other way round.
  const [pending, setPending] = useState<{ criterion: string; reason: string }>();
  if (!props.needed && !given) return null;
  const reason = pending?.criterion === criterion ? pending.reason : (given?.reason ?? '');
  const chosen = given?.legalBases ?? [];
  const write = (next: { reason: string; legalBases: string[] }) => {
    const complete = next.reason.trim() !== '' && next.legalBases.length > 0;
    setPending(complete ? undefined : { criterion, reason: next.reason });
    if (complete) model.edit((draft) => setDeviation(draft, { criterion, ...next }));
    else if (given && next.reason.trim() === '' && next.legalBases.length === 0)
      model.edit((draft) => setDeviation(draft, { criterion, ...next }));
  };
  const bases = [
    localCircumstances,
    ...(document.legalBases ?? []).filter((basis) => basis.id !== localCircumstances.id),
  ];
  return (
    <Panel title={t('deviation.title')} {...(props.needed && { tone: 'attention' as const })}>
      {props.needed && !given && <p className={classes.note}>{t('deviation.needed')}</p>}
      <CommittedField
        label={t('deviation.reason')}
        value={reason}
        rows={2}
        readOnly={locked}
        onCommit={(next) => write({ reason: next, legalBases: chosen })}
      />
      <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
        <legend style={{ fontSize: '0.875rem', fontWeight: 500, marginBottom: 6 }}>
          {t('deviation.basis')}
        </legend>
        <div className={classes.bases}>
          {bases.map((basis) => (
            <Checkbox
              key={basis.id}
              label={describeLegalBasis(basis)}
              checked={chosen.includes(basis.id)}
              disabled={locked || (reason.trim() === '' && !chosen.includes(basis.id))}
              onChange={(event) =>
                write({
                  reason,
                  legalBases: event.currentTarget.checked
                    ? [...chosen, basis.id]
                    : chosen.filter((id) => id !== basis.id),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      {reason.trim() === '' && !locked && <p className={classes.note}>{t('deviation.reasonFirst')}</p>}
      {!locked && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ justifySelf: 'start' }}
          onClick={() => setAdding(true)}
        >
          {t('inspector.addBasis')}
        </Button>
      )}
      <LegalBasisDialog
        opened={adding}
        onClose={() => setAdding(false)}
        model={model}
        document={document}
        onAdded={(id) => {
          setAdding(false);
          if (reason.trim() !== '') write({ reason, legalBases: [...chosen, id] });
        }}
      />
    </Panel>
  );
}
