import { Select, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Account } from './account.ts';
import { AccountNameFields, areNamed } from './account-names.tsx';
import { AccountRefusal } from './account-refusal.tsx';
import type { IssuedPassword } from './password-sheet.tsx';
import { isCommuneRole, type ProvincialRole, provincialRoles, toProvincialRole } from './roles.ts';
import { UnitSelect } from './unit-select.tsx';

/** Makes an account, or gives an existing one another role and unit. Hands back the one-time password of a new one. */
export function AccountDialog(props: {
  province: { id: string; name: string };
  account: Account | undefined;
  onClose: () => void;
  onDone: (created: IssuedPassword | undefined) => void;
}) {
  const t = useText();
  const { account, province } = props;
  const [names, setNames] = useState({ username: '', displayName: '' });
  const [role, setRole] = useState<ProvincialRole>(
    toProvincialRole(account?.roles[0]?.role ?? null) ?? 'officer',
  );
  const [unit, setUnit] = useState<string | null>(account?.roles[0]?.unitId ?? null);
  const communes = useQuery(api.units.communes.queryOptions({ provinceId: province.id }));
  const create = useMutation(api.accounts.create.mutationOptions());
  const change = useMutation(api.accounts.setRole.mutationOptions());
  const place = isCommuneRole(role) ? communes.data?.find((one) => one.id === unit) : province;
  const ready = place !== undefined && (account !== undefined || areNamed(names));
  const submit = () => {
    if (!place) return;
    const unitId = place.id;
    if (account) {
      change.mutate({ id: account.id, role, unitId }, { onSuccess: () => props.onDone(undefined) });
      return;
    }
    const [username, displayName] = [names.username.trim(), names.displayName.trim()];
    create.mutate(
      { username, displayName, role, unitId },
      { onSuccess: (made) => props.onDone({ ...made, displayName, unitName: place.name }) },
    );
  };
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
        <AccountRefusal error={create.error ?? change.error} />
        {!account && <AccountNameFields names={names} onChange={setNames} />}
        <Select
          label={t('accounts.role')}
          data={provincialRoles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(toProvincialRole(value) ?? role)}
        />
        {isCommuneRole(role) && (
          <UnitSelect
            label={t('accounts.commune')}
            units={communes.data ?? []}
            value={unit}
            onChange={setUnit}
          />
        )}
        {account && <p style={{ margin: 0 }}>{t('accounts.changeRoleExplain')}</p>}
      </Stack>
    </ConfirmDialog>
  );
}
