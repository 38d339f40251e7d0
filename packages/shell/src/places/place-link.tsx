import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type AppName, addressOf, type Place } from './places.ts';

/** A link to a place; to another app than `here` it loads that app's page. The link to the current place has `aria-current`. */
export function PlaceLink(props: {
  place: Pick<Place, 'app' | 'path'>;
  here: AppName;
  className: string;
  children: ReactNode;
}) {
  const { place, here, className, children } = props;
  if (place.app !== here)
    return (
      <a href={addressOf(place)} className={className}>
        {children}
      </a>
    );
  const to: string = place.path;
  return (
    <Link to={to} className={className} activeOptions={{ exact: to === '/', includeSearch: false }}>
      {children}
    </Link>
  );
}
