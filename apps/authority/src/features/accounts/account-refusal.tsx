import { Alert } from '@mantine/core';
import { refusalOf } from '@tieuchi/client/refusal';
import { refusalText } from '@tieuchi/client/refusal-text';
import { type AppText, useText } from '../../i18n/use-text.ts';

/** Why an account could not be made or changed; nothing while there is no error. */
export function AccountRefusal({ error }: { error: unknown }) {
  const t = useText();
  if (!error) return null;
  return (
    <Alert color="red" variant="light" role="alert">
      {accountRefusalText(error, t)}
    </Alert>
  );
}

function accountRefusalText(error: unknown, t: AppText): string {
  const refusal = refusalOf(error);
  if (refusal?.code === 'conflict') return t('accounts.taken');
  if (refusal?.code === 'invalid') return t('accounts.invalid');
  return refusalText(error, t);
}
