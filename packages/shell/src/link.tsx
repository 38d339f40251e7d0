import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { addressOf, type Place } from './places/places.ts';

type Attributes<Props> = Props &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Props> & { ref?: Ref<HTMLAnchorElement> };

/** A link in running text to a page of the same app; address and parameters are checked against the routes. */
export const PageLink = createLink((props: Attributes<AnchorProps>) => <Anchor {...props} />);

/** A link to a page of the same app that looks like a button. */
export const PageButton = createLink((props: Attributes<ButtonProps>) => <Button component="a" {...props} />);

/** A link in running text to a page of another app, which is loaded. */
export function AppLink({ to, children }: { to: Pick<Place, 'app' | 'path'>; children: ReactNode }) {
  return <Anchor href={addressOf(to)}>{children}</Anchor>;
}
