import { Button, Select } from '@mantine/core';
import { messageOf } from '@tieuchi/criteria/messages';
import type { Criterion, Input } from '@tieuchi/criteria/types';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../i18n/use-text.ts';
import { setCriterionField, setInCriterion } from '../document/criterion-edits.ts';
import { findingsIn } from '../document/findings.ts';
import type { DocumentModel } from '../document/use-document.ts';
import { CommittedField } from './committed-field.tsx';
import { freshInputId, inputOfKind, simpleKinds } from './input-model.ts';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/** What the unit is asked, and how the answers become one measure. */
export function InputsPanel(props: { model: DocumentModel; criterion: Criterion; locked: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { model, criterion, locked } = props;
  const write = (path: (string | number)[], value: unknown) =>
    model.edit((draft) => setInCriterion(draft, { criterion: criterion.id, path }, value));
  const problemAt = (path: (string | number)[]): string | undefined => {
    if (!model.document) return undefined;
    const [first] = findingsIn(model.findings, { document: model.document, criterion: criterion.id, path });
    return first && messageOf(first, language);
  };
  const add = () => {
    const input: Input = { id: freshInputId(criterion), kind: 'count', name: t('inspector.newInput') };
    write(['inputs'], [...criterion.inputs, input]);
  };
  return (
    <Panel
      title={t('inspector.inputs')}
      actions={
        !locked && (
          <Button size="compact-sm" variant="default" onClick={add}>
            {t('inspector.addInput')}
          </Button>
        )
      }
    >
      <ol className={classes.inputs}>
        {criterion.inputs.map((input, index) => (
          <li key={input.id} className={classes.input}>
            <div className={classes.pair}>
              <CommittedField
                label={t('input.id')}
                value={input.id}
                required
                monospace
                readOnly={locked}
                error={problemAt(['inputs', index, 'id'])}
                onCommit={(id) => write(['inputs', index, 'id'], id)}
              />
              <CommittedField
                label={t('input.name')}
                value={input.name}
                rows={1}
                required
                readOnly={locked}
                onCommit={(name) => write(['inputs', index, 'name'], name)}
              />
            </div>
            <div className={classes.pair} style={{ gridTemplateColumns: '1fr 1fr' }}>
              <Select
                label={t('input.kind')}
                data={[...new Set([...simpleKinds, input.kind])].map((kind) => ({
                  value: kind,
                  label: t(`kind.${kind}`),
                }))}
                value={input.kind}
                allowDeselect={false}
                readOnly={locked}
                onChange={(value) => {
                  const kind = simpleKinds.find((one) => one === value);
                  if (kind !== undefined && kind !== input.kind)
                    write(['inputs', index], inputOfKind(input, kind));
                }}
              />
              {'measureUnit' in input || isNumber(input) ? (
                <CommittedField
                  label={t('field.measureUnit')}
                  value={isNumber(input) ? (input.measureUnit ?? '') : ''}
                  readOnly={locked}
                  onCommit={(unit) => write(['inputs', index, 'measureUnit'], unit === '' ? undefined : unit)}
                />
              ) : null}
            </div>
            <CommittedField
              label={t('input.help')}
              value={input.help ?? ''}
              rows={1}
              readOnly={locked}
              onCommit={(help) => write(['inputs', index, 'help'], help === '' ? undefined : help)}
            />
            {'options' in input && (
              <p className={classes.note}>
                {t('input.options')}: {input.options.map((option) => option.name).join('; ')}
              </p>
            )}
            {'from' in input && input.from !== undefined && (
              <p className={classes.note}>{t('input.from', { kind: t(`from.${input.from.kind}`) })}</p>
            )}
            {!locked && criterion.inputs.length > 1 && (
              <div className={classes.line}>
                <span />
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  onClick={() => write(['inputs', index], undefined)}
                >
                  {t('inspector.removeInput', { id: input.id })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      <CommittedField
        label={t('field.measure')}
        description={
          criterion.inputs.length === 1
            ? t('inspector.measureLone')
            : t('inspector.formulaHelp', { names: criterion.inputs.map((input) => input.id).join(', ') })
        }
        value={criterion.measure ?? ''}
        monospace
        readOnly={locked}
        error={problemAt(['measure'])}
        onCommit={(measure) =>
          model.edit((draft) =>
            setCriterionField(draft, { criterion: criterion.id, field: 'measure' }, measure),
          )
        }
      />
    </Panel>
  );
}

function isNumber(input: Input): input is Extract<Input, { kind: 'number' | 'count' | 'percent' | 'money' }> {
  return (
    input.kind === 'number' || input.kind === 'count' || input.kind === 'percent' || input.kind === 'money'
  );
}
