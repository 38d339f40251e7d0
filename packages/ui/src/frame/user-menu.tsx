import { Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUiTexts } from '../i18n/i18n.ts';

/**
 * The signed-in person's corner: name and where they belong, change password, sign out. `children` are further
 * `Menu.Item`s.
 */
export function UserMenu(props: {
  name: string;
  detail?: string;
  onChangePassword: () => void;
  onSignOut: () => void;
  children?: ReactNode;
}) {
  const t = useUiTexts();
  return (
    // In the header itself and without a focus placeholder: outside a landmark, or with one, axe finds it at fault.
    <Menu
      position="bottom-end"
      width={260}
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button variant="subtle" aria-label={t('user.menu', { name: props.name })}>
          {props.name} <span aria-hidden="true">&nbsp;▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {props.detail !== undefined && <Menu.Label>{props.detail}</Menu.Label>}
        {props.children}
        <Menu.Item onClick={props.onChangePassword}>{t('user.changePassword')}</Menu.Item>
        <Menu.Item onClick={props.onSignOut}>{t('user.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
