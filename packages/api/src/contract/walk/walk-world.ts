import { randomUUID } from 'node:crypto';
import { addDays, vietnamDay } from '@tieuchi/criteria/vietnam-day';
import type { ServiceContext } from '../../context.ts';
import { DomainError } from '../../domain-error.ts';
import { createAccount } from '../../services/accounts/accounts.ts';
import { grantDelegation } from '../../services/accounts/delegations.ts';
import { listOwnDossiers, registerOwnLevel } from '../../services/dossiers/dossiers.ts';
import { savePart } from '../../services/dossiers/parts/save-part.ts';
import { submitDossier } from '../../services/dossiers/submissions.ts';
import { deriveDraft, getDraft, saveDraft } from '../../services/drafts/drafts.ts';
import { publishDraft } from '../../services/drafts/publishing.ts';
import { closeRoundNow, publishResults } from '../../services/rounds/round-closing.ts';
import { openRound } from '../../services/rounds/rounds.ts';
import { publishFramework, publishNational } from '../../testing/callers.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';

/** What one province and one of its communes have. */
export interface Holdings {
  readonly slug: string;
  readonly draft: string;
  /** A published set of the province's own. */
  readonly digest: string;
  readonly round: string;
  /** An open dossier with answers, the commune that it belongs to, and who works there. */
  readonly dossier: string;
  readonly commune: string;
  readonly communeCode: string;
  readonly officer: string;
  readonly submitted: string;
  /** An open dossier of the same commune, of a set with a profile and registers, in a round of its own. */
  readonly listed: string;
  readonly listedRound: string;
  readonly delegation: string;
}

/** Two provinces at work: what belongs to the first is foreign to the second. */
export interface WalkWorld {
  readonly demo: DemoWorld;
  readonly national: string;
  /** A set with a profile, registers and targets that are assigned. */
  readonly registers: string;
  readonly ninhBinh: Holdings;
  readonly thanhHoa: Holdings;
}

/** Answers that nobody but the unit, and after submission its province, may ever see. */
export const secretAnswers = { open: 314_159, submitted: 271_828 } as const;

/** Stands in a register of the commune only; not even the audit log has it. */
export const secretName = 'Trần Thị Kín Đáo';

/** Stands in a draft of Ninh Bình only. */
export const secretText = 'Bí mật của bản thảo';

/** Sets up both provinces through the services that the apps use. */
export async function createWalkWorld(): Promise<WalkWorld> {
  const demo = await createDemoWorld();
  const { commune: national } = await publishNational(demo);
  const registers = await publishFramework(demo, 'provincial/thanh-hoa/commune-2023');
  const sets = { national, registers };
  const newcomer = {
    username: 'moi',
    displayName: 'Người mới',
    role: 'officer',
    unitId: demo.unitId('14329'),
  } as const;
  await createAccount(await demo.service('quantri.ninhbinh'), newcomer);
  const ninhBinh = await settle(demo, sets, {
    slug: 'ninh-binh',
    open: ['14329', 'hoalu'],
    done: ['14638', 'kimson'],
  });
  const thanhHoa = await settle(demo, sets, {
    slug: 'thanh-hoa',
    open: ['15499', 'thoxuan'],
    done: ['16531', 'samson'],
  });
  return { demo, ...sets, ninhBinh, thanhHoa };
}

interface Province {
  readonly slug: 'ninh-binh' | 'thanh-hoa';
  /** Code and name of the commune with the open dossier, and of the one that has submitted. */
  readonly open: readonly [string, string];
  readonly done: readonly [string, string];
}

async function settle(
  demo: DemoWorld,
  { national, registers }: { national: string; registers: string },
  { slug, open, done }: Province,
): Promise<Holdings> {
  const short = slug.replace('-', '');
  const author = await demo.service(`tacgia.${short}`);
  const publisher = await demo.service(`congbo.${short}`);
  const identity = { baseDigest: national, namespace: 'nb', name: `Bộ tiêu chí ${slug}` };
  const { id: draft } = await deriveDraft(author, { ...identity, id: `${slug}/thao`, version: '1.0' });
  if (slug === 'ninh-binh') {
    const { text } = await getDraft(author, draft);
    await saveDraft(author, { id: draft, revision: 1, text: text.replace(identity.name, secretText) });
  }
  const { id: finished } = await deriveDraft(author, { ...identity, id: `${slug}/xa`, version: '1.0' });
  const { digest } = await publishDraft(publisher, {
    id: finished,
    revision: 1,
    withoutDecision: { reason: 'Quyết định đang trình ký.' },
  });

  const unitIds = [demo.unitId(open[0]), demo.unitId(done[0])];
  const past = await startRound(demo, publisher, { digest: national, name: 'Đợt đã xong', unitIds });
  await closeRoundNow(publisher, past);
  await publishResults(publisher, past);
  const round = await startRound(demo, publisher, { digest: national, name: 'Đợt 1', unitIds });
  const dossier = await answer(demo, { commune: open[1], round, secret: secretAnswers.open });
  const submitted = await answer(demo, { commune: done[1], round, secret: secretAnswers.submitted });
  const leader = await demo.service(`lanhdao.${open[1]}`);
  const officer = await demo.userId(`canbo.${open[1]}`);
  const until = inDays(demo, 10);
  const { id: delegation } = await grantDelegation(leader, { userId: officer, until, reason: 'Đi công tác' });

  const listedRound = await startRound(demo, publisher, {
    digest: registers,
    name: 'Đợt có danh sách',
    unitIds: [demo.unitId(open[0])],
    rowsAsked: ['mau-3-3'],
  });
  const listed = await dossierIn(demo, { commune: open[1], round: listedRound });
  await writeList(await demo.service(`canbo.${open[1]}`), listed);

  const submitter = await demo.service(`lanhdao.${done[1]}`);
  const missing = await missingOf(demo, done[1], submitted);
  await submitDossier(submitter, { id: submitted, key: randomUUID(), confirmedMissing: missing });
  const commune = demo.unitId(open[0]);
  return {
    slug,
    draft,
    digest,
    round,
    dossier,
    commune,
    communeCode: open[0],
    officer,
    submitted,
    listed,
    listedRound,
    delegation,
  };
}

const inDays = ({ clock }: DemoWorld, days: number): string => addDays(vietnamDay(clock.now), days);

async function startRound(
  demo: DemoWorld,
  publisher: ServiceContext,
  wish: { digest: string; name: string; unitIds: string[]; rowsAsked?: string[] },
): Promise<string> {
  const days = {
    year: Number(vietnamDay(demo.clock.now).slice(0, 4)),
    referenceDate: inDays(demo, 0),
    deadline: inDays(demo, 30),
  };
  const { id } = await openRound(publisher, { rowsAsked: [], ...wish, ...days });
  return id;
}

async function dossierIn(
  demo: DemoWorld,
  { commune, round }: { commune: string; round: string },
): Promise<string> {
  const officer = await demo.service(`canbo.${commune}`);
  const id = (await listOwnDossiers(officer)).find((dossier) => dossier.roundId === round)?.id;
  if (id === undefined) throw new Error(`no dossier of ${commune}`);
  return id;
}

async function writeList(officer: ServiceContext, id: string): Promise<void> {
  await savePart(officer, {
    id,
    part: { kind: 'profile' },
    revision: 0,
    value: { officials: secretAnswers.open },
  });
  await savePart(officer, {
    id,
    part: { kind: 'totals', registerId: 'mau-1-4' },
    revision: 0,
    value: { listed: secretAnswers.open },
  });
  const part = { kind: 'row', registerId: 'mau-3-3', rowId: randomUUID() } as const;
  await savePart(officer, { id, part, revision: 0, value: { fullName: secretName } });
}

async function answer(
  demo: DemoWorld,
  { commune, round, secret }: { commune: string; round: string; secret: number },
): Promise<string> {
  const officer = await demo.service(`canbo.${commune}`);
  const id = await dossierIn(demo, { commune, round });
  await registerOwnLevel(officer, { id, level: 1 });
  await savePart(officer, {
    id,
    part: { kind: 'answer', criterionId: 'i-3' },
    revision: 0,
    value: { a: secret, b: 2 * secret },
  });
  return id;
}

// Asks to submit without confirming anything, and is told what is missing.
async function missingOf(demo: DemoWorld, commune: string, id: string): Promise<string[]> {
  const leader = await demo.service(`lanhdao.${commune}`);
  const refused = await submitDossier(leader, { id, key: randomUUID(), confirmedMissing: [] }).then(
    () => undefined,
    (error: unknown) => error,
  );
  const ids = refused instanceof DomainError ? refused.details.params?.missing : undefined;
  return Array.isArray(ids) ? ids.map(String) : [];
}
