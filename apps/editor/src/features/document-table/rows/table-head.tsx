import { useText } from '../../../i18n/use-text.ts';
import type { Column } from '../columns.ts';
import classes from '../document-table.module.css';

/** The headings of the grid. */
export function TableHead(props: { columns: readonly Column[]; withRelation: boolean }) {
  const t = useText();
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.code}>
          {t('column.code')}
        </th>
        <th scope="col" className={classes.name}>
          {t('column.criterion')}
        </th>
        {props.columns.map((column) =>
          column.kind === 'level' ? (
            <th scope="col" key={column.level.id} className={classes.level}>
              <span className={classes.levelNumber}>{t('level.number', { level: column.index + 1 })}</span>
              <span className={classes.levelName} title={column.level.name}>
                {column.level.name}
              </span>
            </th>
          ) : (
            <th
              scope="col"
              key={column.kind}
              className={column.kind === 'words' ? classes.words : classes.level}
            >
              {t(`table.${column.kind}`)}
            </th>
          ),
        )}
        {props.withRelation && (
          <th scope="col" className={classes.relation}>
            {t('table.relation')}
          </th>
        )}
      </tr>
    </thead>
  );
}
