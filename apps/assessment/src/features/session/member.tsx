import { createContext, type ReactNode, useContext } from 'react';

/** The signed-in person as the pages need them. */
export type Member = {
  userId: string;
  displayName: string;
  /** Names of the communes they work for. */
  unitNames: string[];
  isLeader: boolean;
};

const MemberContext = createContext<Member | undefined>(undefined);

/** Makes the signed-in person known below it. */
export function MemberProvider({ member, children }: { member: Member; children: ReactNode }) {
  return <MemberContext value={member}>{children}</MemberContext>;
}

/** The signed-in person; only below `MemberProvider`. */
export function useMember(): Member {
  const member = useContext(MemberContext);
  if (!member) throw new Error('useMember needs a MemberProvider');
  return member;
}

/** The person of a session as the pages need them. */
export function toMember(session: {
  user: { id: string; displayName: string };
  memberships: readonly { role: string; unitName: string | null }[];
}): Member {
  const own = session.memberships.filter(({ role }) => role === 'officer' || role === 'leader');
  return {
    userId: session.user.id,
    displayName: session.user.displayName,
    unitNames: [...new Set(own.flatMap(({ unitName }) => unitName ?? []))],
    isLeader: own.some(({ role }) => role === 'leader'),
  };
}
