import { Button, Checkbox, Group } from '@mantine/core';
import { citeLegalBasis } from '@tieuchi/criteria/cite-legal-basis';
import { type DeviationSubject, subjectFields } from '@tieuchi/criteria/deviations';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { deviationOf, localCircumstances, setDeviation } from '../../document/edits/reason-edits.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import { CommittedField } from '../committed-field.tsx';
import { LegalBasisDialog } from '../legal-basis-dialog.tsx';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/**
 * Reason and basis for departing from the base: asked for where they are needed, shown wherever they are given. Local
 * circumstances come first, as the national set itself prints them. A reason without a basis, or the other way round, is no
 * valid deviation: it waits here until both are there.
 */
export function DeviationPanel(props: {
  model: DocumentModel;
  document: CriteriaSet;
  subject: DeviationSubject;
  needed: boolean;
  locked: boolean;
}) {
  const t = useText();
  const { model, document, subject, locked } = props;
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const [pending, setPending] = useState<{ reason: string; legalBases: string[] }>();
  const given = deviationOf(document, subject);
  if (!props.needed && !given) return null;
  const reason = pending?.reason ?? given?.reason ?? '';
  const chosen = pending?.legalBases ?? given?.legalBases ?? [];
  const write = (next: { reason: string; legalBases: string[] }) => {
    const hasReason = next.reason.trim() !== '';
    const hasBasis = next.legalBases.length > 0;
    // Both or neither can stand in the document.
    const writable = hasReason === hasBasis;
    setPending(writable ? undefined : next);
    if (writable) model.edit((draft) => setDeviation(draft, { ...subjectFields(subject), ...next }));
  };
  const cited = new Set(
    subject.kind === 'criterion'
      ? document.criteria.find((one) => one.id === subject.id)?.legalBases?.map((citation) => citation.basis)
      : [],
  );
  const own = (document.legalBases ?? []).filter((basis) => basis.id !== localCircumstances.id);
  const shown = all ? own : own.filter((basis) => chosen.includes(basis.id) || cited.has(basis.id));
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
      <fieldset className={classes.fieldset}>
        <legend>{t('deviation.basis')}</legend>
        <div className={classes.bases}>
          {[localCircumstances, ...shown].map((basis) => (
            <Checkbox
              key={basis.id}
              label={citeLegalBasis(basis)}
              checked={chosen.includes(basis.id)}
              disabled={locked}
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
      {pending && (
        <p className={classes.note} role="status">
          {t(pending.reason.trim() === '' ? 'deviation.reasonMissing' : 'deviation.basisMissing')}
        </p>
      )}
      <Group gap={6}>
        {shown.length < own.length || all ? (
          <Button size="compact-sm" variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? 'deviation.fewer' : 'inspector.allBases', { count: own.length })}
          </Button>
        ) : null}
        {!locked && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {t('inspector.addBasis')}
          </Button>
        )}
      </Group>
      <LegalBasisDialog
        opened={adding}
        onClose={() => setAdding(false)}
        model={model}
        document={document}
        onAdded={(id) => {
          setAdding(false);
          write({ reason, legalBases: [...chosen, id] });
        }}
      />
    </Panel>
  );
}
