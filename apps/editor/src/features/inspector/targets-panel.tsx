import { Select } from '@mantine/core';
import { messageOf } from '@tieuchi/criteria/messages';
import type { CriteriaSet, Criterion, Target } from '@tieuchi/criteria/types';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../i18n/use-text.ts';
import { setTarget } from '../document/criterion-edits.ts';
import { findingsIn } from '../document/findings.ts';
import { targetsOf } from '../document/rows.ts';
import { formatTarget, parseTarget, targetKindOf } from '../document/target-cell.ts';
import type { DocumentModel } from '../document/use-document.ts';
import { CommittedField } from './committed-field.tsx';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

const kinds = ['minimum', 'yes', 'notApplicable', 'condition', 'assigned'] as const;
type TargetKind = (typeof kinds)[number];

function kindOf(target: Target): TargetKind {
  if (target === null) return 'notApplicable';
  if (target === true) return 'yes';
  if (typeof target === 'number') return 'minimum';
  return 'when' in target ? 'condition' : 'assigned';
}

function startOf(kind: TargetKind, criterion: Criterion): Target {
  const [first] = criterion.inputs;
  switch (kind) {
    case 'minimum':
      return 0;
    case 'yes':
      return true;
    case 'notApplicable':
      return null;
    case 'condition':
      return { when: first?.kind === 'boolean' ? first.id : `${first?.id ?? 'a'} >= 1` };
    case 'assigned':
      return { assigned: true };
  }
}

/** The targets of a criterion level by level, each of any kind: a minimum, yes, a condition, assigned, or none. */
export function TargetsPanel(props: {
  model: DocumentModel;
  document: CriteriaSet;
  criterion: Criterion;
  locked: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const { document, criterion, locked, model } = props;
  if (document.outcome.kind !== 'levels' || criterion.rule?.kind !== 'levels') return null;
  const { levels } = document.outcome;
  const classIds = Array.isArray(criterion.rule.targets) ? [undefined] : Object.keys(criterion.rule.targets);
  const problem = (unitClass: string | undefined, level: number): string | undefined => {
    const path = ['rule', 'targets', ...(unitClass === undefined ? [] : [unitClass]), level];
    const [first] = findingsIn(model.findings, { document, criterion: criterion.id, path });
    return first && messageOf(first, language);
  };
  const boolean = targetKindOf(criterion) === 'boolean';
  return (
    <Panel title={t('inspector.targets')}>
      {classIds.map((unitClass) => (
        <div key={unitClass ?? ''}>
          {unitClass !== undefined && (
            <p className={classes.note}>
              {document.unitClasses?.find((one) => one.id === unitClass)?.name ?? unitClass}
            </p>
          )}
          <ol className={classes.targets}>
            {levels.map((level, index) => {
              const target = targetsOf(criterion, unitClass)?.[index];
              if (target === undefined) return null;
              const set = (next: Target) =>
                model.edit((draft) =>
                  setTarget(draft, { criterion: criterion.id, level: index, unitClass }, next),
                );
              const offered = kinds.filter((kind) =>
                boolean ? kind !== 'minimum' && kind !== 'assigned' : kind !== 'yes' || target === true,
              );
              return (
                <li key={level.id} className={classes.input} data-level={index}>
                  <Select
                    label={t('inspector.targetOfLevel', { level: index + 1, name: level.name })}
                    data={offered.map((kind) => ({ value: kind, label: t(`target.${kind}`) }))}
                    value={kindOf(target)}
                    readOnly={locked}
                    allowDeselect={false}
                    onChange={(value) => {
                      const kind = kinds.find((one) => one === value);
                      if (kind !== undefined && kind !== kindOf(target)) set(startOf(kind, criterion));
                    }}
                  />
                  {typeof target === 'number' && (
                    <CommittedField
                      label={t('target.minimumValue')}
                      value={formatTarget(target, criterion.measureUnit)}
                      readOnly={locked}
                      required
                      onCommit={(text) => {
                        const typed = parseTarget(text, 'number');
                        if (typed.ok) set(typed.target);
                      }}
                    />
                  )}
                  {target !== null && typeof target === 'object' && 'when' in target && (
                    <>
                      <CommittedField
                        label={t('target.conditionName')}
                        value={target.name ?? ''}
                        rows={1}
                        readOnly={locked}
                        onCommit={(name) => set(name === '' ? { when: target.when } : { ...target, name })}
                      />
                      <CommittedField
                        label={t('target.conditionFormula')}
                        description={t('inspector.formulaHelp', {
                          names: criterion.inputs.map((input) => input.id).join(', '),
                        })}
                        value={target.when}
                        monospace
                        required
                        readOnly={locked}
                        error={problem(unitClass, index)}
                        onCommit={(when) => set({ ...target, when })}
                      />
                    </>
                  )}
                </li>
              );
            })}
          </ol>
        </div>
      ))}
    </Panel>
  );
}
