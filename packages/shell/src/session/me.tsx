import type { Me } from '@tieuchi/client/me';
import { createContext, useContext } from 'react';

const MeContext = createContext<Me | undefined>(undefined);

/** Tells everything below it who is signed in. */
export const MeProvider = MeContext.Provider;

/** Who is signed in; only used below a page that requires it. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('a page for signed-in people was rendered without one');
  return me;
}

/** Who is signed in, if anybody. */
export function useMaybeMe(): Me | undefined {
  return useContext(MeContext);
}
