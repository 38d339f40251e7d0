import type { CriterionComparison } from '@tieuchi/criteria/compare';
import { useText } from '../../i18n/use-text.ts';
import { describeChange } from '../document/relations.ts';
import { RelationChip } from '../document-table/relation-chip.tsx';
import classes from './compare-page.module.css';

/** What became of a criterion in one set: its relation and the targets that differ, in front of the details. */
export function MatrixCell(props: {
  cell: CriterionComparison;
  measureUnit: string | undefined;
  levelName: (id: string) => string;
  onOpen: () => void;
}) {
  const t = useText();
  const { cell } = props;
  const targets = cell.changes.filter((change) => change.level !== undefined);
  const content = (
    <>
      <span className={classes.chips}>
        <RelationChip comparison={cell} />
        {cell.baseId !== undefined && t('mapping.by', { code: cell.code })}
      </span>
      {targets.map((change) => {
        const { before, after } = describeChange(change, props.measureUnit);
        return (
          <span key={`${change.level}|${change.unitClass ?? ''}`} className={classes.target}>
            {props.levelName(change.level ?? '')}: {before} → <strong>{after}</strong>
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
