import { Navigate, useLocation } from '@tanstack/react-router';
import type { Me } from '@tieuchi/client/me';
import { ErrorState, LoadingState } from '@tieuchi/ui/page-state';
import { type ReactNode, useEffect } from 'react';
import { type AppName, addressOf, placesOf } from './places/places.ts';
import { useShellText } from './texts/use-text.ts';

/** The first page of an app for a person: its place there, else the first of their places in it, else where they work. */
export function Start({ app, me, children }: { app: AppName; me: Me; children: ReactNode }) {
  const t = useShellText();
  const { pathname } = useLocation();
  const mine = placesOf(me);
  const here = mine.filter((place) => place.app === app);
  const [start] = here.length > 0 ? here : mine;
  if (pathname !== '/' || here.some(({ path }) => path === '/')) return children;
  if (start === undefined) return <ErrorState title={t('app.noPlace')}>{t('app.noPlaceHelp')}</ErrorState>;
  if (start.app !== app) return <Elsewhere address={addressOf(start)} />;
  const to: string = start.path;
  return <Navigate to={to} replace />;
}

function Elsewhere({ address }: { address: string }) {
  useEffect(() => window.location.replace(address), [address]);
  return <LoadingState />;
}
