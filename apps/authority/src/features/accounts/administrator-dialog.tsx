import { Select, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { AccountNameFields, areNamed } from './account-names.tsx';
import { AccountRefusal } from './account-refusal.tsx';
import type { IssuedPassword } from './password-sheet.tsx';
import { type AppointedRole, appointedRoles, toAppointedRole } from './roles.ts';
import { UnitSelect } from './unit-select.tsx';

/** Makes, for the operator, the administrator of a province or an analyst of the ministry. Hands back the one-time password. */
export function AdministratorDialog(props: {
  onClose: () => void;
  onDone: (created: IssuedPassword) => void;
}) {
  const t = useText();
  const [names, setNames] = useState({ username: '', displayName: '' });
  const [role, setRole] = useState<AppointedRole>('administrator');
  const [provinceId, setProvinceId] = useState<string | null>(null);
  const provinces = useQuery(api.units.provinces.queryOptions());
  const create = useMutation(api.accounts.createAdministrator.mutationOptions());
  const province = provinces.data?.find((one) => one.id === provinceId);
  const place =
    role === 'administrator'
      ? province && { provinceId: province.id, unitName: province.name }
      : { provinceId: null, unitName: t('role.ministry') };
  const submit = () => {
    if (!place) return;
    const [username, displayName] = [names.username.trim(), names.displayName.trim()];
    create.mutate(
      { username, displayName, role, provinceId: place.provinceId },
      { onSuccess: (made) => props.onDone({ ...made, displayName, unitName: place.unitName }) },
    );
  };
  return (
    <ConfirmDialog
      opened
      title={t('accounts.create')}
      confirmLabel={t('accounts.createConfirm')}
      disabled={!place || !areNamed(names)}
      busy={create.isPending}
      onConfirm={submit}
      onClose={props.onClose}
    >
      <Stack gap="sm">
        <AccountRefusal error={create.error ?? provinces.error} />
        <AccountNameFields names={names} onChange={setNames} />
        <Select
          label={t('accounts.role')}
          data={appointedRoles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(toAppointedRole(value) ?? role)}
        />
        {role === 'administrator' && (
          <UnitSelect
            label={t('accounts.province')}
            units={provinces.data ?? []}
            value={provinceId}
            onChange={setProvinceId}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
