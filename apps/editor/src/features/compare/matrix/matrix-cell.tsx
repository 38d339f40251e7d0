import type { CriterionComparison } from '@tieuchi/criteria/compare';
import { describeFieldChange, type NamesOfSet } from '@tieuchi/forms/describe-change';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../../i18n/use-text.ts';
import { useCompared } from '../../document/compared.tsx';
import { criterionOf } from '../../document/relations.ts';
import { RelationChip } from '../../document-table/cells/relation-chip.tsx';
import classes from '../compare-page.module.css';

/** What became of a criterion in one set: its relation and the targets that differ, in front of the details. */
export function MatrixCell(props: {
  cell: CriterionComparison;
  /** What names the levels and classes that only the compared set has. */
  names: NamesOfSet;
  onOpen: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { base: set } = useCompared();
  const base = { criterion: criterionOf(set, props.cell.baseId ?? props.cell.id), set };
  const other = { ...base, set: { ...set, ...props.names } };
  const { cell } = props;
  const targets = cell.changes.filter((change) => change.level !== undefined);
  const content = (
    <>
      <span className={classes.chips}>
        <RelationChip comparison={cell} />
        {cell.baseId !== undefined && t('mapping.by', { code: cell.code })}
      </span>
      {targets.map((change) => {
        const { place, before, after } = describeFieldChange(change, { base, other, locale: language });
        return (
          <span key={`${change.level}|${change.unitClass ?? ''}`} className={classes.target}>
            {place}: {before} → <strong>{after}</strong>
          </span>
        );
      })}
    </>
  );
  // Whether something changed or a reason was given, there is more to see.
  if (cell.changes.length === 0 && !cell.needsReason && cell.baseId === undefined)
    return <span className={classes.cell}>{content}</span>;
  return (
    <button type="button" className={classes.cell} title={t('compare.openCell')} onClick={props.onOpen}>
      {content}
    </button>
  );
}
