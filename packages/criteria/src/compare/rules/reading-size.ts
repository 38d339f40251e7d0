import type { Exceptions } from '../../generated/types.ts';
import type { OneOf } from '../../kinds/by-kind.ts';
import { type Points, readers } from './rule-readers.ts';

function branches(exceptions: Exceptions | undefined): number {
  return 1 + (exceptions?.length ?? 0);
}

/** About how many nodes the reading of a rule by points has: what it costs to build one, in time and memory. */
export function readingSize<Kind extends Points['kind']>(rule: OneOf<Points, Kind>): number {
  const kind: Kind = rule.kind;
  const around = branches(rule.exceptions);
  return around * (readers[kind].size(rule, readingSize) + around);
}
