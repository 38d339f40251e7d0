import type { CriteriaSet } from '@tieuchi/criteria/types';
import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** The two documents of a comparison, which name what its changes name. */
export interface Compared {
  readonly base: CriteriaSet | undefined;
  readonly other: CriteriaSet | undefined;
}

const ComparedContext = createContext<Compared>({ base: undefined, other: undefined });

/** Gives the two documents to the change lists inside. */
export function ComparedProvider({ base, other, children }: Compared & { children: ReactNode }) {
  const compared = useMemo(() => ({ base, other }), [base, other]);
  return <ComparedContext value={compared}>{children}</ComparedContext>;
}

/** The two documents around; both undefined where nothing is compared. */
export const useCompared = (): Compared => useContext(ComparedContext);
