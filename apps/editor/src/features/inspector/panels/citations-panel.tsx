import { Button, Checkbox } from '@mantine/core';
import { citeLegalBasis } from '@tieuchi/criteria/cite-legal-basis';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { setCriterionField } from '../../document/edits/criterion-edits.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import { CommittedField } from '../committed-field.tsx';
import { LegalBasisDialog } from '../legal-basis-dialog.tsx';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/** Which legal bases the criterion cites, and the clause of each. */
export function CitationsPanel(props: {
  model: DocumentModel;
  document: CriteriaSet;
  criterion: Criterion;
  locked: boolean;
}) {
  const t = useText();
  const { model, document, criterion, locked } = props;
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const citations = criterion.legalBases ?? [];
  const cited = new Set(citations.map((citation) => citation.basis));
  const bases = document.legalBases ?? [];
  const shown = all ? bases : bases.filter((basis) => cited.has(basis.id));
  const write = (next: typeof citations) =>
    model.edit((draft) =>
      setCriterionField(
        draft,
        { criterion: criterion.id, field: 'legalBases' },
        next.length > 0 ? next : undefined,
      ),
    );
  return (
    <Panel
      title={t('inspector.legalBases')}
      actions={
        <span style={{ display: 'flex', gap: 6 }}>
          <Button size="compact-sm" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? 'inspector.citedOnly' : 'inspector.allBases', { count: bases.length })}
          </Button>
          {!locked && (
            <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
              {t('inspector.addBasis')}
            </Button>
          )}
        </span>
      }
    >
      {shown.length === 0 && <p className={classes.note}>{t('inspector.noCitations')}</p>}
      <div className={classes.bases}>
        {shown.map((basis) => {
          const citation = citations.find((one) => one.basis === basis.id);
          return (
            <div key={basis.id}>
              <Checkbox
                label={citeLegalBasis(basis)}
                checked={citation !== undefined}
                disabled={locked}
                onChange={(event) =>
                  write(
                    event.currentTarget.checked
                      ? [...citations, { basis: basis.id }]
                      : citations.filter((one) => one.basis !== basis.id),
                  )
                }
              />
              {citation && (
                <CommittedField
                  label={t('inspector.clause')}
                  value={citation.clause ?? ''}
                  readOnly={locked}
                  onCommit={(clause) =>
                    write(
                      citations.map((one) =>
                        one.basis === basis.id ? { basis: one.basis, ...(clause !== '' && { clause }) } : one,
                      ),
                    )
                  }
                />
              )}
            </div>
          );
        })}
      </div>
      <LegalBasisDialog
        opened={adding}
        onClose={() => setAdding(false)}
        model={model}
        document={document}
        onAdded={(id) => {
          setAdding(false);
          setAll(false);
          write([...citations, { basis: id }]);
        }}
      />
    </Panel>
  );
}
