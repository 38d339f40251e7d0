import type { ApiOutputs } from '@tieuchi/client/outputs';
import { PageLink } from '@tieuchi/shell/link';
import { formatDateTime } from '@tieuchi/ui/format';
import { denseTableClass, TableFrame } from '@tieuchi/ui/table-frame';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/use-text.ts';
import classes from './home-page.module.css';

/** The drafts of a province, last saved first. */
export function DraftTable({ drafts }: { drafts: ApiOutputs['drafts']['list'] }) {
  const t = useText();
  if (drafts.length === 0) return <p className={classes.none}>{t('sets.draftsNone')}</p>;
  return (
    <TableFrame label={t('sets.drafts')}>
      <table className={denseTableClass}>
        <thead>
          <tr>
            <th scope="col">{t('sets.name')}</th>
            <th scope="col">{t('sets.version')}</th>
            <th scope="col">{t('sets.state')}</th>
            <th scope="col">{t('sets.updated')}</th>
            <th scope="col">{t('sets.revision')}</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <tr key={draft.id}>
              <th scope="row" className={classes.setName}>
                <PageLink to="/drafts/$id" params={{ id: draft.id }}>
                  {draft.name}
                </PageLink>
                <span className={classes.setId}>{draft.setId}</span>
              </th>
              <td>{draft.version}</td>
              <td>
                <Tag tone={draft.state === 'published' ? 'positive' : 'info'}>
                  {t(`sets.state.${draft.state}`)}
                </Tag>
              </td>
              <td>
                {formatDateTime(draft.updatedAt)}
                <span className={classes.setId}>{draft.updatedBy}</span>
              </td>
              <td>{draft.revision}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
