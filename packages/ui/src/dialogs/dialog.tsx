import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUiTexts } from '../i18n/i18n.ts';
import classes from './dialog.module.css';

/**
 * A titled dialog over the page. Escape, the cross and a click outside call `onClose`; without it the dialog stays until
 * one of its own actions ends it. Focus goes in and returns to the opener.
 */
export function Dialog(props: {
  opened: boolean;
  title: ReactNode;
  onClose?: (() => void) | undefined;
  size?: string;
  children: ReactNode;
}) {
  const t = useUiTexts();
  const { onClose } = props;
  return (
    <Modal.Root
      opened={props.opened}
      onClose={onClose ?? (() => {})}
      closeOnEscape={onClose !== undefined}
      closeOnClickOutside={false}
      size={props.size ?? 'md'}
      centered
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        {/* Not a <header>: the page has its one banner already. */}
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{props.title}</Modal.Title>
          {onClose && <Modal.CloseButton aria-label={t('dialog.close')} />}
        </div>
        <Modal.Body className={classes.body}>{props.children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
