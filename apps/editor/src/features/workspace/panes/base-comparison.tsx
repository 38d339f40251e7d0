import { useText } from '../../../i18n/use-text.ts';
import { ComparedProvider } from '../../document/compared.tsx';
import { departs, departuresOf } from '../../document/departures.ts';
import { relations } from '../../document/relations.ts';
import type { Selection } from '../../document/selection.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import { RelationChip } from '../../document-table/cells/relation-chip.tsx';
import { ChangeList } from '../../document-table/change-list.tsx';
import { PartChangeList } from '../../document-table/part-change-list.tsx';
import classes from './base-comparison.module.css';

/** The draft against its base: how many of each relation, coverage, and everything that departs. */
export function BaseComparison(props: {
  model: DocumentModel;
  base: { setId: string; version: string };
  onGoTo: (selection: Selection) => void;
}) {
  const t = useText();
  const { model } = props;
  const { comparison } = model;
  if (!comparison) return null;
  const departing = comparison.criteria.filter(departs);
  const parts = departuresOf(comparison).filter(({ kind }) => kind !== 'criterion');
  return (
    <div className={classes.comparison}>
      <p className={classes.coverage}>
        {t('compare.coverage', {
          covered: comparison.coverage.covered,
          base: comparison.coverage.base,
          set: `${props.base.setId}@${props.base.version}`,
        })}
      </p>
      <ul className={classes.summary}>
        {relations.map((relation) => (
          <li key={relation}>
            <strong>{comparison.summary[relation]}</strong> {t(`relation.${relation}`)}
          </li>
        ))}
      </ul>
      {departing.length === 0 && parts.length === 0 && <p>{t('compare.same')}</p>}
      {parts.length > 0 && (
        <ul className={classes.list}>
          {parts.map(({ key, kind, title, part, at }) => (
            <li key={key}>
              <button type="button" className={classes.head} onClick={() => props.onGoTo(at)}>
                {`${t(kind === 'group' ? 'part.group' : 'part.outcome')} ${title}`.trim()}
              </button>
              <div className={classes.chips}>
                <RelationChip comparison={part} />
              </div>
              <PartChangeList part={part} />
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.list}>
        {departing.map((criterion) => (
          <li key={`${criterion.id}|${criterion.relation}`}>
            <button
              type="button"
              className={classes.head}
              onClick={() =>
                props.onGoTo({
                  kind:
                    criterion.relation === 'dropped' || criterion.relation === 'replaced'
                      ? 'dropped'
                      : 'criterion',
                  id: criterion.id,
                })
              }
            >
              {criterion.code} {criterion.name}
            </button>
            <div className={classes.chips}>
              <RelationChip comparison={criterion} />
            </div>
            <ComparedProvider base={model.base} other={model.document}>
              <ChangeList comparison={criterion} />
            </ComparedProvider>
          </li>
        ))}
      </ul>
    </div>
  );
}
