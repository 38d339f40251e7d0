import { randomUUID } from 'node:crypto';
import { type ApiSession, openApiSession } from './api-session.ts';
import { canary, hiddenMarks, shortCanary } from './canaries.ts';
import { withCanaries } from './canary-document.ts';
import { withEverything } from './full-document.ts';
import type { JsonObject } from './json.ts';
import { apiOf, dossierIn, nationalDigest } from './opened-round.ts';
import type { StartedServer } from './started-server.ts';
import type { Credentials } from './steps/sign-in.ts';

/** People of Ninh Bình whose names are canaries. */
export interface CanaryPeople {
  readonly author: Credentials;
  readonly publisher: Credentials;
  readonly administrator: Credentials;
  readonly officer: Credentials;
  readonly leader: Credentials;
}

/** What stands where in an installation whose every text is a canary. */
export interface CanaryWorld {
  readonly people: CanaryPeople;
  readonly national: string;
  /** The published set. */
  readonly digest: string;
  /** A draft whose texts also hold hidden marks. */
  readonly draft: string;
  readonly rounds: { readonly open: string; readonly over: string };
  readonly dossiers: { readonly open: string; readonly submitted: string };
  /** Places of the schema that got a text. */
  readonly filled: ReadonlySet<string>;
}

const ownPassword = 'mật khẩu của riêng tôi';

/** Fills an installation with canaries by what its people may do themselves. */
export async function fillWithCanaries(server: StartedServer): Promise<CanaryWorld> {
  const people = await makePeople(server);
  const author = await openApiSession(server.origin, people.author);
  const publisher = await openApiSession(server.origin, people.publisher);
  const national = await nationalDigest(author);

  const first = await writeSet(author, national, '2026.1');
  const digest = (await publisher.drafts.publish.mutate({ id: first.id, revision: first.revision })).digest;
  const second = await writeSet(author, national, '2026.2', hiddenMarks);

  const officer = await openApiSession(server.origin, people.officer);
  const unitId = (await officer.session.me.query())?.memberships[0]?.unitId ?? '';
  const year = new Date().getFullYear();
  const open = async (number: number): Promise<string> => {
    const today = new Date().toISOString().slice(0, 10);
    const dates = { year, referenceDate: today, deadline: `${year + 1}-12-31` };
    const name = shortCanary(number);
    return (await publisher.rounds.open.mutate({ digest, name, ...dates, unitIds: [unitId] })).id;
  };
  const rounds = { open: await open(1), over: await open(2) };
  const leader = await openApiSession(server.origin, people.leader);
  const dossiers = {
    open: await dossierIn(officer, rounds.open),
    submitted: await dossierIn(officer, rounds.over),
  };
  await delegate(leader);
  for (const dossier of Object.values(dossiers)) await answer(officer, dossier);
  await submit(leader, dossiers.submitted);
  await publisher.rounds.publishResults.mutate({ id: rounds.over });
  return { people, national, digest, draft: second.id, rounds, dossiers, filled: first.filled };
}

async function makePeople(server: StartedServer): Promise<CanaryPeople> {
  const administrator = await apiOf(server, 'quantri.ninhbinh');
  const provinceId = (await administrator.session.me.query())?.memberships[0]?.unitId ?? '';
  const commune = await apiOf(server, 'canbo.hoalu');
  const communeId = (await commune.session.me.query())?.memberships[0]?.unitId ?? '';
  const make = async (
    role: 'author' | 'publisher' | 'administrator' | 'officer' | 'leader',
    number: number,
  ): Promise<Credentials> => {
    const username = `${role}.thu`.toLowerCase();
    const { oneTimePassword } = await administrator.accounts.create.mutate({
      username,
      displayName: shortCanary(number),
      role,
      unitId: role === 'officer' || role === 'leader' ? communeId : provinceId,
    });
    const newcomer = await openApiSession(server.origin, { username, password: oneTimePassword });
    await newcomer.session.changePassword.mutate({ current: oneTimePassword, next: ownPassword });
    return { username, password: ownPassword };
  };
  return {
    author: await make('author', 11),
    publisher: await make('publisher', 12),
    administrator: await make('administrator', 13),
    officer: await make('officer', 14),
    leader: await make('leader', 15),
  };
}

async function writeSet(author: ApiSession, baseDigest: string, version: string, marks = '') {
  const identity = { id: 'ninh-binh/commune', namespace: 'nb', version, name: shortCanary(3) };
  const { id } = await author.drafts.derive.mutate({ baseDigest, ...identity });
  const draft = await author.drafts.get.query({ id });
  const derived: JsonObject = JSON.parse(draft.text);
  const { text, filled } = withCanaries(withEverything(derived));
  const marked = text.replaceAll('⟦', `${marks}⟦`);
  const { revision } = await author.drafts.save.mutate({ id, text: marked, revision: draft.revision });
  return { id, revision, filled };
}

async function delegate(leader: ApiSession): Promise<void> {
  const until = `${new Date().getFullYear() + 1}-12-31`;
  const { officers } = await leader.delegations.list.query();
  for (const { userId } of officers)
    await leader.delegations.grant.mutate({ userId, until, reason: canary(2).slice(0, 490) });
}

async function answer(officer: ApiSession, id: string): Promise<void> {
  await officer.dossiers.registerLevel.mutate({ id, level: 5 });
  const given = {
    'ii-3': { notApplicable: true, reason: canary(0).slice(0, 1900) },
    'nb-thu': { n: 4, b: true, c: 'o2', k: ['o1'], t: `${canary(1)} ${hiddenMarks}`, d: '2026-01-31' },
    'i-3': { a: 57, b: 95 },
  };
  for (const [criterionId, value] of Object.entries(given))
    await officer.dossiers.savePart.mutate({
      id,
      part: { kind: 'answer', criterionId },
      revision: 0,
      value,
    });
}

async function submit(leader: ApiSession, id: string): Promise<void> {
  const { set } = await leader.dossiers.get.query({ id });
  const confirmedMissing = set.document.criteria.map((criterion) => criterion.id);
  await leader.dossiers.submit.mutate({ id, key: randomUUID(), confirmedMissing });
}
