import type { SetComparison } from '@tieuchi/criteria/compare';

/** What of a set needs a reason and a basis and has none. */
export interface Unexplained {
  readonly criteria: readonly string[];
  readonly groups: readonly string[];
  readonly outcome: boolean;
}

/** Everything whose change from the base needs a reason and a basis and has none; undefined where nothing does. */
export function withoutReason({
  criteria,
  groups,
  outcome,
}: {
  readonly criteria: readonly (Change & Pick<SetComparison['criteria'][number], 'id'>)[];
  readonly groups: readonly (Change & Pick<SetComparison['groups'][number], 'id'>)[];
  readonly outcome: Change;
}): Unexplained | undefined {
  const open = {
    criteria: criteria.filter(isOpen).map(({ id }) => id),
    groups: groups.filter(isOpen).map(({ id }) => id),
    outcome: isOpen(outcome),
  };
  return open.criteria.length > 0 || open.groups.length > 0 || open.outcome ? open : undefined;
}

type Change = Pick<SetComparison['outcome'], 'needsReason' | 'justified'>;

const isOpen = ({ needsReason, justified }: Change) => needsReason && !justified;
