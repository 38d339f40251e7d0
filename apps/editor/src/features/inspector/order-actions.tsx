import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';

/** Buttons that move something up and down among its neighbours, with whatever else can be done to it. */
export function OrderActions(props: { onMove: (direction: 'up' | 'down') => void; children: ReactNode }) {
  const t = useText();
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('inspector.moveUp')}
        title={t('inspector.moveUp')}
        onClick={() => props.onMove('up')}
      >
        ↑
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('inspector.moveDown')}
        title={t('inspector.moveDown')}
        onClick={() => props.onMove('down')}
      >
        ↓
      </Button>
      {props.children}
    </Group>
  );
}
