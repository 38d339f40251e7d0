import { randomUUID } from 'node:crypto';
import type { ServiceContext } from '../../context.ts';
import { DomainError } from '../../domain-error.ts';
import { createAccount } from '../../services/accounts.ts';
import { listOwnAssessments, registerOwnLevel, saveAnswer } from '../../services/assessments.ts';
import { grantDelegation } from '../../services/delegations.ts';
import { deriveDraft, getDraft, saveDraft } from '../../services/drafts.ts';
import { publishDraft } from '../../services/publishing.ts';
import { closeRoundNow, openRound, publishResults } from '../../services/rounds.ts';
import { submitAssessment } from '../../services/submissions.ts';
import { vietnamDay } from '../../services/vietnam-day.ts';
import { publishNational } from '../../testing/callers.ts';
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
  readonly delegation: string;
}

/** Two provinces at work: what belongs to the first is foreign to the second. */
export interface WalkWorld {
  readonly demo: DemoWorld;
  readonly national: string;
  readonly ninhBinh: Holdings;
  readonly thanhHoa: Holdings;
}

/** Answers that nobody but the unit, and after submission its province, may ever see. */
export const secretAnswers = { open: 314_159, submitted: 271_828 } as const;

/** Stands in a draft of Ninh Bình only. */
export const secretText = 'Bí mật của bản thảo';

/** Sets up both provinces through the services that the apps use. */
export async function createWalkWorld(): Promise<WalkWorld> {
  const demo = await createDemoWorld();
  const { commune: national } = await publishNational(demo);
  const newcomer = {
    username: 'moi',
    displayName: 'Người mới',
    role: 'officer',
    unitId: demo.unitId('14329'),
  } as const;
  await createAccount(await demo.service('quantri.ninhbinh'), newcomer);
  const ninhBinh = await settle(demo, national, {
    slug: 'ninh-binh',
    open: ['14329', 'hoalu'],
    done: ['14638', 'kimson'],
  });
  const thanhHoa = await settle(demo, national, {
    slug: 'thanh-hoa',
    open: ['15499', 'thoxuan'],
    done: ['16531', 'samson'],
  });
  return { demo, national, ninhBinh, thanhHoa };
}

interface Province {
  readonly slug: 'ninh-binh' | 'thanh-hoa';
  /** Code and name of the commune with the open dossier, and of the one that has submitted. */
  readonly open: readonly [string, string];
  readonly done: readonly [string, string];
}

async function settle(demo: DemoWorld, national: string, { slug, open, done }: Province): Promise<Holdings> {
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
  const { digest } = await publishDraft(publisher, { id: finished, revision: 1 });

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

  const submitter = await demo.service(`lanhdao.${done[1]}`);
  const missing = await missingOf(demo, done[1], submitted);
  await submitAssessment(submitter, { id: submitted, key: randomUUID(), confirmedMissing: missing });
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
    delegation,
  };
}

const inDays = ({ clock }: DemoWorld, days: number): string =>
  vietnamDay(new Date(clock.now.getTime() + days * 24 * 3_600_000));

async function startRound(
  demo: DemoWorld,
  publisher: ServiceContext,
  wish: { digest: string; name: string; unitIds: string[] },
): Promise<string> {
  const days = {
    year: demo.clock.now.getFullYear(),
    referenceDate: inDays(demo, 0),
    deadline: inDays(demo, 30),
  };
  const { id } = await openRound(publisher, { ...wish, ...days });
  return id;
}

async function answer(
  demo: DemoWorld,
  { commune, round, secret }: { commune: string; round: string; secret: number },
): Promise<string> {
  const officer = await demo.service(`canbo.${commune}`);
  const id = (await listOwnAssessments(officer)).find((dossier) => dossier.roundId === round)?.id;
  if (id === undefined) throw new Error(`no dossier of ${commune}`);
  await registerOwnLevel(officer, { id, level: 1 });
  await saveAnswer(officer, { id, criterionId: 'i-3', revision: 0, value: { a: secret, b: 2 * secret } });
  return id;
}

// Asks to submit without confirming anything, and is told what is missing.
async function missingOf(demo: DemoWorld, commune: string, id: string): Promise<string[]> {
  const leader = await demo.service(`lanhdao.${commune}`);
  const refused = await submitAssessment(leader, { id, key: randomUUID(), confirmedMissing: [] }).then(
    () => undefined,
    (error: unknown) => error,
  );
  const ids = refused instanceof DomainError ? refused.details.params?.missing : undefined;
  return Array.isArray(ids) ? ids.map(String) : [];
}
