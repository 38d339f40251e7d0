import type { PeersRule } from '../../../generated/types.ts';
import { askedBy, classesOf } from '../../frame.ts';
import { sameJson } from '../../same-json.ts';
import { type PointsPair, plainSize, type RuleReader } from '../rule-reader.ts';
import type { Side } from '../side.ts';

/** Whether the same units have a figure to be compared with: those to whom the criterion applies. */
function hasSamePeers({ base, other }: PointsPair): boolean {
  const [before, after] = [base.criterion.appliesTo, other.criterion.appliesTo];
  if (!sameJson(before, after)) return false;
  const profileOf = ({ set }: Side) => set.profile?.map(askedBy);
  return (
    before === undefined ||
    (sameJson(classesOf(base.set), classesOf(other.set)) && sameJson(profileOf(base), profileOf(other)))
  );
}

/** Whether two criteria compare a unit with the same others. */
function isAmongTheSame({ among }: PeersRule, pair: PointsPair): boolean {
  const { base, other } = pair;
  if (!hasSamePeers(pair)) return false;
  if (typeof among === 'object') {
    const field = ({ set }: Side) => set.profile?.filter(({ id }) => id === among.field).map(askedBy);
    return sameJson(field(base), field(other));
  }
  return among !== 'unitClass' || sameJson(classesOf(base.set), classesOf(other.set));
}

/** What hangs on the answers of others is the same or undecided. */
export const peers: RuleReader<PeersRule> = {
  read: () => undefined,
  size: plainSize,
  isReadAlike: isAmongTheSame,
};
