import { type ApiSession, openApiSession } from './api-session.ts';
import { passwordIn, type StartedServer } from './started-server.ts';
import type { Credentials } from './steps/sign-in.ts';

/** User name and password of a demo account on a server. */
export function signInOf(server: StartedServer, username: string): Credentials {
  return { username, password: passwordIn(server.accountsFile, username) };
}

/** The procedures of a server as a demo account. */
export function apiOf(server: StartedServer, username: string): Promise<ApiSession> {
  return openApiSession(server.origin, signInOf(server, username));
}

/** The digest of the national set for communes. */
export async function nationalDigest(api: ApiSession): Promise<string> {
  const [set] = await api.sets.published.query({ setId: 'vn/commune' });
  if (set === undefined) throw new Error('the national set is not published');
  return set.digest;
}

/** Opens a round of Ninh Bình for units by the names in their user names ("hoalu"); returns its id. */
export async function openRoundFor(
  server: StartedServer,
  wish: { digest: string; name: string; units: readonly string[] },
): Promise<string> {
  const publisher = await apiOf(server, 'congbo.ninhbinh');
  const unitIds = await Promise.all(
    wish.units.map(async (unit) => {
      const officer = await apiOf(server, `canbo.${unit}`);
      const me = await officer.session.me.query();
      const unitId = me?.memberships[0]?.unitId;
      if (!unitId) throw new Error(`canbo.${unit} belongs to no unit`);
      return unitId;
    }),
  );
  const year = new Date().getFullYear();
  const { id } = await publisher.rounds.open.mutate({
    digest: wish.digest,
    name: wish.name,
    year,
    referenceDate: new Date().toISOString().slice(0, 10),
    deadline: `${year + 1}-12-31`,
    unitIds,
  });
  return id;
}

/** The dossier of the caller's unit in a round. */
export async function dossierIn(api: ApiSession, roundId: string): Promise<string> {
  const found = (await api.dossiers.mine.query()).find((dossier) => dossier.roundId === roundId);
  if (found === undefined) throw new Error('the unit takes no part in the round');
  return found.id;
}
