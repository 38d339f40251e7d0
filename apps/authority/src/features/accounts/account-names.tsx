import { TextInput } from '@mantine/core';
import { useText } from '../../i18n/use-text.ts';

/** What a new account is called. */
export type AccountNames = { username: string; displayName: string };

/** Whether both names are there; whether they may be given is for the server to say. */
export function areNamed({ username, displayName }: AccountNames): boolean {
  return username.trim() !== '' && displayName.trim() !== '';
}

/** The two names of a new account. */
export function AccountNameFields(props: { names: AccountNames; onChange: (names: AccountNames) => void }) {
  const t = useText();
  const { names } = props;
  return (
    <>
      <TextInput
        label={t('accounts.username')}
        description={t('accounts.usernameHelp')}
        value={names.username}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
        onChange={(event) => props.onChange({ ...names, username: event.currentTarget.value })}
      />
      <TextInput
        label={t('accounts.displayName')}
        value={names.displayName}
        autoComplete="off"
        onChange={(event) => props.onChange({ ...names, displayName: event.currentTarget.value })}
      />
    </>
  );
}
