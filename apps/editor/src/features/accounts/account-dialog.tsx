import { Alert, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { matchesSearch } from '@tieuchi/ui/search';
import { useState } from 'react';
import { type ApiOutputs, api, refusalOf } from '../../api.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/use-text.ts';
import type { IssuedPassword } from './password-sheet.tsx';
import { isCommuneRole, type ProvincialRole, provincialRoles, toProvincialRole } from './roles.ts';

/** Makes an account, or gives an existing one another role and unit. Hands back the one-time password of a new one. */
export function AccountDialog(props: {
  province: { id: string; name: string };
  account: ApiOutputs['accounts']['list'][number] | undefined;
  onClose: () => void;
  onDone: (created: IssuedPassword | undefined) => void;
}) {
  const t = useText();
  const { account, province } = props;
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [role, setRole] = useState<ProvincialRole>(
    toProvincialRole(account?.roles[0]?.role ?? null) ?? 'officer',
  );
  const [unit, setUnit] = useState<string | null>(account?.roles[0]?.unitId ?? null);
  const communes = useQuery(api.units.communes.queryOptions({ provinceId: province.id }));
  const create = useMutation(api.accounts.create.mutationOptions());
  const change = useMutation(api.accounts.setRole.mutationOptions());
  const options = (communes.data ?? []).map((one) => ({ value: one.id, label: one.name }));
  const unitId = isCommuneRole(role) ? unit : province.id;
  const communeChosen =
    unitId !== null && (!isCommuneRole(role) || options.some((one) => one.value === unitId));
  const ready =
    communeChosen && (account !== undefined || (username.trim() !== '' && displayName.trim() !== ''));
  const submit = () => {
    if (unitId === null) return;
    if (account) {
      change.mutate({ id: account.id, role, unitId }, { onSuccess: () => props.onDone(undefined) });
      return;
    }
    const unitName = isCommuneRole(role)
      ? (options.find((one) => one.value === unitId)?.label ?? '')
      : province.name;
    create.mutate(
      { username: username.trim(), displayName: displayName.trim(), role, unitId },
      {
        onSuccess: (made) =>
          props.onDone({
            username: made.username,
            displayName: displayName.trim(),
            unitName,
            oneTimePassword: made.oneTimePassword,
          }),
      },
    );
  };
  const failed = create.error ?? change.error;
  const code = refusalOf(failed)?.code;
  return (
    <ConfirmDialog
      opened
      title={account ? t('accounts.changeRoleOf', { name: account.username }) : t('accounts.create')}
      confirmLabel={t(account ? 'accounts.changeRole' : 'accounts.createConfirm')}
      disabled={!ready}
      busy={create.isPending || change.isPending}
      onConfirm={submit}
      onClose={props.onClose}
    >
      <Stack gap="sm">
        {failed && (
          <Alert color="red" variant="light" role="alert">
            {code === 'conflict'
              ? t('accounts.taken')
              : code === 'invalid'
                ? t('accounts.invalid')
                : refusalText(failed, t)}
          </Alert>
        )}
        {!account && (
          <>
            <TextInput
              label={t('accounts.username')}
              description={t('accounts.usernameHelp')}
              value={username}
              autoComplete="off"
              data-autofocus
              onChange={(event) => setUsername(event.currentTarget.value)}
            />
            <TextInput
              label={t('accounts.displayName')}
              value={displayName}
              autoComplete="off"
              onChange={(event) => setDisplayName(event.currentTarget.value)}
            />
          </>
        )}
        <Select
          label={t('accounts.role')}
          data={provincialRoles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(toProvincialRole(value) ?? role)}
        />
        {isCommuneRole(role) && (
          <Select
            label={t('accounts.commune')}
            data={options}
            value={unit}
            searchable
            filter={({ search }) => options.filter((one) => matchesSearch(one.label, search))}
            nothingFoundMessage={t('common.nothingFound')}
            onChange={setUnit}
          />
        )}
        {account && <p style={{ margin: 0 }}>{t('accounts.changeRoleExplain')}</p>}
      </Stack>
    </ConfirmDialog>
  );
}
