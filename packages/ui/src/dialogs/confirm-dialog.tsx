import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUiTexts } from '../i18n/i18n.ts';
import { Dialog } from './dialog.tsx';

/**
 * Asks before something that matters. The dialog stays open while `busy`; `danger` marks what cannot be undone. Focus
 * starts on the first control inside and returns to the opener.
 */
export function ConfirmDialog(props: {
  opened: boolean;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  size?: string;
}) {
  const t = useUiTexts();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title} size={props.size ?? 'md'}>
      <Stack gap="md">
        {props.children}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button
            color={props.danger ? 'red' : 'petrol'}
            loading={props.busy ?? false}
            disabled={props.disabled ?? false}
            onClick={props.onConfirm}
          >
            {props.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
