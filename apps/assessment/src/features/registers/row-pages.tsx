import { Button } from '@mantine/core';
import { useText } from '../../i18n/text.ts';
import classes from './register.module.css';

/** The way through a list that is longer than a page; nothing for a shorter one. */
export function RowPages(props: { page: number; pages: number; onPage: (page: number) => void }) {
  const t = useText();
  const { page, pages, onPage } = props;
  if (pages <= 1) return null;
  return (
    <nav className={classes.pages} aria-label={t('list.pages')}>
      <Button variant="default" disabled={page === 1} onClick={() => onPage(page - 1)}>
        {t('list.before')}
      </Button>
      <span role="status">{t('list.page', { page, pages })}</span>
      <Button variant="default" disabled={page === pages} onClick={() => onPage(page + 1)}>
        {t('list.after')}
      </Button>
    </nav>
  );
}
