import { Alert, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { matchesSearch } from '@tieuchi/ui/search';
import { useState } from 'react';
import { api, refusalOf } from '../../api.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/use-text.ts';
import type { IssuedPassword } from './password-sheet.tsx';

const roles = ['administrator', 'ministryAnalyst'] as const;

/** The operator's way in for others: an administrator of a province, or an account of the ministry. */
export function AdministratorDialog(props: {
  onClose: () => void;
  onDone: (created: IssuedPassword) => void;
}) {
  const t = useText();
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [role, setRole] = useState<(typeof roles)[number]>('administrator');
  const [province, setProvince] = useState<string | null>(null);
  const provinces = useQuery(api.units.provinces.queryOptions());
  const options = (provinces.data ?? []).map((one) => ({ value: one.id, label: one.name }));
  const create = useMutation(api.accounts.createAdministrator.mutationOptions());
  const provinceId = role === 'administrator' ? province : null;
  const ready =
    username.trim() !== '' && displayName.trim() !== '' && (role !== 'administrator' || province !== null);
  const submit = () =>
    create.mutate(
      { username: username.trim(), displayName: displayName.trim(), role, provinceId },
      {
        onSuccess: (made) =>
          props.onDone({
            username: made.username,
            displayName: displayName.trim(),
            unitName: options.find((one) => one.value === provinceId)?.label ?? t('role.ministry'),
            oneTimePassword: made.oneTimePassword,
          }),
      },
    );
  const code = refusalOf(create.error)?.code;
  return (
    <ConfirmDialog
      opened
      title={t('accounts.create')}
      confirmLabel={t('accounts.createConfirm')}
      disabled={!ready}
      busy={create.isPending}
      onConfirm={submit}
      onClose={props.onClose}
    >
      <Stack gap="sm">
        {create.isError && (
          <Alert color="red" variant="light" role="alert">
            {code === 'conflict'
              ? t('accounts.taken')
              : code === 'invalid'
                ? t('accounts.invalid')
                : refusalText(create.error, t)}
          </Alert>
        )}
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
        <Select
          label={t('accounts.role')}
          data={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(roles.find((one) => one === value) ?? role)}
        />
        {role === 'administrator' && (
          <Select
            label={t('sets.province')}
            data={options}
            value={province}
            searchable
            filter={({ search }) => options.filter((one) => matchesSearch(one.label, search))}
            nothingFoundMessage={t('common.nothingFound')}
            onChange={setProvince}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
