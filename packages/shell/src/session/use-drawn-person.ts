import type { Me } from '@tieuchi/client/me';
import { useRef } from 'react';

/** For whom a page is drawn, from what the session says: undefined while that is unknown, null for nobody. */
export function useDrawnPerson(told: Me | null | undefined): {
  drawn: Me | undefined;
  /** A session that this page has seen is over. */
  ended: boolean;
  /** Somebody else has taken the session over without signing in on this page. */
  changed: boolean;
} {
  const before = useRef<string | undefined>(undefined);
  const seen = useRef(false);
  const drawn = told ?? undefined;
  const changed = drawn !== undefined && before.current !== undefined && before.current !== drawn.user.id;
  if (told === null) before.current = undefined;
  else if (drawn && !changed) {
    before.current = drawn.user.id;
    seen.current = true;
  }
  return { drawn, ended: told === null && seen.current, changed };
}
