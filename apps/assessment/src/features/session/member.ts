import { type Me, rolePlaces } from '@tieuchi/client/me';
import { useMe } from '@tieuchi/shell/me';

/** The signed-in person as the pages need them. */
export type Member = {
  userId: string;
  displayName: string;
  /** Names of the communes they work for. */
  unitNames: string[];
  isLeader: boolean;
};

/** The signed-in person; only below a page that requires one. */
export function useMember(): Member {
  return toMember(useMe());
}

/** The person of a session as the pages need them. */
export function toMember(me: Me): Member {
  const own = me.memberships.filter(({ role }) => rolePlaces[role] === 'commune');
  return {
    userId: me.user.id,
    displayName: me.user.displayName,
    unitNames: [...new Set(own.flatMap(({ unitName }) => unitName ?? []))],
    isLeader: own.some(({ role }) => role === 'leader'),
  };
}
