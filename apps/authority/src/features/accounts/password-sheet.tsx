import { Alert, Button, Group } from '@mantine/core';
import { formatDate } from '@tieuchi/ui/format';
import { PageHeader } from '@tieuchi/ui/page-header';
import { useText } from '../../i18n/use-text.ts';
import classes from './password-sheet.module.css';

/** A one-time password just issued; it is shown this once. */
export type IssuedPassword = {
  username: string;
  displayName: string;
  unitName: string;
  oneTimePassword: string;
};

/** The one-time passwords as slips to print and cut, one a person. Leaving the sheet forgets them. */
export function PasswordSheet(props: { issued: readonly IssuedPassword[]; onClose: () => void }) {
  const t = useText();
  return (
    <>
      <PageHeader
        title={t('passwords.title')}
        description={t('passwords.describe', { count: props.issued.length, date: formatDate(new Date()) })}
        actions={
          <Group gap="sm">
            <Button onClick={() => window.print()}>{t('passwords.print')}</Button>
            <Button variant="default" onClick={props.onClose}>
              {t('passwords.done')}
            </Button>
          </Group>
        }
      />
      <div data-screen-only>
        <Alert color="amber" variant="light" role="status" mb="md">
          {t('passwords.once')}
        </Alert>
      </div>
      <ul className={classes.slips}>
        {props.issued.map((one) => (
          <li key={one.username} className={classes.slip}>
            <p className={classes.unit}>{one.unitName}</p>
            <dl>
              <dt>{t('accounts.displayName')}</dt>
              <dd>{one.displayName}</dd>
              <dt>{t('accounts.username')}</dt>
              <dd>
                <code className={classes.code}>{one.username}</code>
              </dd>
              <dt>{t('passwords.password')}</dt>
              <dd>
                <code className={classes.code}>{one.oneTimePassword}</code>
              </dd>
              <dt>{t('passwords.address')}</dt>
              <dd>{window.location.origin}</dd>
            </dl>
            <p className={classes.note}>{t('passwords.change')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
