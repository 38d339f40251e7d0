import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Attributes<Props> = Props &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Props> & { ref?: Ref<HTMLAnchorElement> };

/** A link in running text to a page of the editor; address and parameters are checked against the routes. */
export const PageLink = createLink((props: Attributes<AnchorProps>) => <Anchor {...props} />);

/** A link to a page of the editor that looks like a button. */
export const PageButton = createLink((props: Attributes<ButtonProps>) => <Button component="a" {...props} />);
