import type { CriteriaSet } from '@tieuchi/criteria/types';
import { auditEvents } from '@tieuchi/db/tables/audit';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../caller.ts';
import { callerOf, publishNational, refusalOf } from '../../testing/callers.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';

let world: DemoWorld;
let national: { commune: string; district: string };
let author: Caller;
let publisher: Caller;
let stranger: Caller;
let nobody: Caller;

const withoutDecision = { reason: 'Quyết định đang trình ký.' };

beforeAll(async () => {
  world = await createDemoWorld();
  national = await publishNational(world);
  author = await callerOf(world, 'tacgia.ninhbinh');
  publisher = await callerOf(world, 'congbo.ninhbinh');
  stranger = await callerOf(world, 'tacgia.thanhhoa');
  nobody = await callerOf(world, null);
});
afterAll(() => world?.close());

function wish(version: string) {
  return {
    baseDigest: national.commune,
    id: 'ninh-binh/commune',
    namespace: 'nb',
    version,
    name: 'Bộ tiêu chí chuyển đổi số cấp xã tỉnh Ninh Bình',
  };
}

/** Moves a target of one criterion: `level` is 1-based. */
function withTarget(text: string, change: { id: string; level: number; target: number }): string {
  const document: { criteria: { id: string; rule: { targets: unknown[] } }[] } = JSON.parse(text);
  const criterion = document.criteria.find((candidate) => candidate.id === change.id);
  if (criterion) criterion.rule.targets[change.level - 1] = change.target;
  return JSON.stringify(document, null, 2);
}

describe('a draft', () => {
  it('starts as the whole base, pinned to its digest', async () => {
    const { id } = await author.drafts.derive(wish('2026.1'));
    const draft = await author.drafts.get({ id });
    expect(JSON.parse(draft.text)).toMatchObject({
      id: 'ninh-binh/commune',
      derivedFrom: `vn/commune@1.0#${national.commune}`,
    });
    expect(draft).toMatchObject({ revision: 1, state: 'draft', mayPublish: false });
    expect(draft.base?.digest).toBe(national.commune);
  });

  it('is refused under the prefix of another province', async () => {
    const foreign = { ...wish('2026.1'), id: 'thanh-hoa/commune' };
    expect(await refusalOf(author.drafts.derive(foreign))).toBe('invalid');
  });

  it('keeps both authors from overwriting each other', async () => {
    const { id } = await author.drafts.derive(wish('2026.2'));
    const { text } = await author.drafts.get({ id });
    const mine = withTarget(text, { id: 'i-3', level: 3, target: 85 });
    const theirs = withTarget(text, { id: 'i-3', level: 3, target: 82 });
    expect(await author.drafts.save({ id, text: mine, revision: 1 })).toMatchObject({
      revision: 2,
    });
    expect(await refusalOf(publisher.drafts.save({ id, text: theirs, revision: 1 }))).toBe('conflict');
    expect((await author.drafts.get({ id })).text).toBe(mine);
    // A reply that was lost: the same text again is no conflict.
    expect(await author.drafts.save({ id, text: mine, revision: 1 })).toMatchObject({
      revision: 2,
    });
  });

  it('lets exactly one of many simultaneous saves through', async () => {
    const { id } = await author.drafts.derive(wish('2026.3'));
    const { text } = await author.drafts.get({ id });
    const saves = [81, 82, 83, 84, 85, 86].map((target) =>
      refusalOf(
        author.drafts.save({ id, text: withTarget(text, { id: 'i-3', level: 3, target }), revision: 1 }),
      ),
    );
    const outcomes = await Promise.all(saves);
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(5);
  });

  it('keeps broken JSON as typed and every earlier revision', async () => {
    const { id } = await author.drafts.derive(wish('2026.4'));
    await author.drafts.save({ id, text: '{ "id": ', revision: 1 });
    const draft = await author.drafts.get({ id });
    expect(draft).toMatchObject({ text: '{ "id": ', setId: 'ninh-binh/commune', revision: 2 });
    expect((await author.drafts.history({ id })).map((entry) => entry.revision)).toEqual([2, 1]);
    const before = async (cursor: number) =>
      (await author.drafts.history({ id, cursor })).map((entry) => entry.revision);
    expect([await before(2), await before(1)]).toEqual([[1], []]);
    expect((await author.drafts.revision({ id, revision: 1 })).text).toContain('"i-1"');
  });

  it('is not there for another province', async () => {
    const { id } = await author.drafts.derive(wish('2026.5'));
    expect(await refusalOf(stranger.drafts.get({ id }))).toBe('notFound');
    expect(await refusalOf(stranger.drafts.save({ id, text: '{}', revision: 1 }))).toBe('notFound');
    expect(await stranger.drafts.list()).toEqual([]);
  });
});

describe('publishing', () => {
  it('is for publishers', async () => {
    const { id } = await author.drafts.derive(wish('2026.10'));
    expect(await refusalOf(author.drafts.publish({ id, revision: 1, withoutDecision }))).toBe('notFound');
  });

  it('is refused while there are errors', async () => {
    const { id } = await author.drafts.derive(wish('2026.11'));
    await author.drafts.save({ id, text: '{ "id": ', revision: 1 });
    expect(await refusalOf(publisher.drafts.publish({ id, revision: 2, withoutDecision }))).toBe('hasErrors');
  });

  it('is refused while the outcome is looser without a reason and basis, and says so', async () => {
    const { id } = await author.drafts.derive(wish('2026.24'));
    const { text } = await author.drafts.get({ id });
    const document: CriteriaSet = JSON.parse(text);
    const [first] = document.outcome.kind === 'levels' ? document.outcome.levels : [];
    if (first === undefined) throw new Error('the base has levels');
    first.share = 90;
    await author.drafts.save({ id, text: JSON.stringify(document), revision: 1 });
    const refused = await publisher.drafts
      .publish({ id, revision: 2, withoutDecision })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({
      cause: { code: 'needsReasons', details: { params: { criteria: [], groups: [], outcome: true } } },
    });
    const basis = document.legalBases?.[0]?.id ?? '';
    document.deviations = [{ outcome: true, reason: 'Vùng cao', legalBases: [basis] }];
    await author.drafts.save({ id, text: JSON.stringify(document), revision: 2 });
    const { digest } = await publisher.drafts.publish({ id, revision: 3, withoutDecision });
    expect(digest).toMatch(/^sha256-/);
  });

  it('is refused while something loosened has no reason and basis, and accepts "Thực tế tại địa phương"', async () => {
    const { id } = await author.drafts.derive(wish('2026.12'));
    const { text } = await author.drafts.get({ id });
    const loosened = withTarget(text, { id: 'i-3', level: 5, target: 95 });
    await author.drafts.save({ id, text: loosened, revision: 1 });
    expect(await refusalOf(publisher.drafts.publish({ id, revision: 2, withoutDecision }))).toBe(
      'needsReasons',
    );

    const document: { legalBases: { id: string; title: string }[]; deviations?: unknown } =
      JSON.parse(loosened);
    const basis = document.legalBases.find((candidate) =>
      candidate.title.startsWith('Thực tế tại địa phương'),
    );
    expect(basis).toBeDefined();
    document.deviations = [
      { criterion: 'i-3', reason: 'Đường truyền vùng cao chưa ổn định.', legalBases: [basis?.id] },
    ];
    await author.drafts.save({ id, text: JSON.stringify(document), revision: 2 });
    const { digest } = await publisher.drafts.publish({ id, revision: 3, withoutDecision });
    const published = await nobody.sets.get({ digest });
    expect(published).toMatchObject({ setId: 'ninh-binh/commune', version: '2026.12', lapsed: false });
    // Pressing the button twice publishes once.
    expect(await publisher.drafts.publish({ id, revision: 3, withoutDecision })).toEqual({ digest });
  });

  it('cannot be dodged by unpinning the base', async () => {
    const { id } = await author.drafts.derive(wish('2026.13'));
    const { text } = await author.drafts.get({ id });
    const { derivedFrom: _, ...rest } = JSON.parse(withTarget(text, { id: 'i-3', level: 5, target: 10 }));
    await author.drafts.save({ id, text: JSON.stringify(rest), revision: 1 });
    expect(await refusalOf(publisher.drafts.publish({ id, revision: 2, withoutDecision }))).toBe('hasErrors');
  });

  it('needs a decision, or a written reason why there is none yet, which is logged and shown', async () => {
    const { id } = await author.drafts.derive(wish('2026.20'));
    const early = publisher.drafts.publish({ id, revision: 1 });
    await expect(early).rejects.toMatchObject({
      cause: { code: 'needsReasons', details: { params: { reason: 'noDecision' } } },
    });
    expect(
      await refusalOf(publisher.drafts.publish({ id, revision: 1, withoutDecision: { reason: ' ' } })),
    ).toBe('invalid');
    const { digest } = await publisher.drafts.publish({ id, revision: 1, withoutDecision });
    expect((await nobody.sets.get({ digest })).decision).toBeNull();
    const [event] = await world.database.db
      .select()
      .from(auditEvents)
      .where(sql`${auditEvents.data}->>'digest' = ${digest}`);
    expect(event?.data).toMatchObject({ withoutDecision: withoutDecision.reason });

    const second = await author.drafts.derive(wish('2026.21'));
    const { text } = await author.drafts.get({ id: second.id });
    const decision = { number: '12/QĐ-UBND', date: '2026-03-01', issuer: 'UBND tỉnh' };
    await author.drafts.save({
      id: second.id,
      revision: 1,
      text: JSON.stringify({ ...JSON.parse(text), decision }),
    });
    const issued = await publisher.drafts.publish({ id: second.id, revision: 2 });
    expect((await nobody.sets.get({ digest: issued.digest })).decision).toEqual({
      number: '12/QĐ-UBND',
      date: '2026-03-01',
    });
  });

  it('never uses the name of a version twice', async () => {
    const first = await author.drafts.derive(wish('2026.14'));
    await publisher.drafts.publish({ id: first.id, revision: 1, withoutDecision });
    const second = await author.drafts.derive(wish('2026.14'));
    expect(await refusalOf(publisher.drafts.publish({ id: second.id, revision: 1, withoutDecision }))).toBe(
      'hasErrors',
    );
  });

  it('makes versions that the running server cannot change, and notices when a superuser does', async () => {
    const { id } = await author.drafts.derive(wish('2026.15'));
    const { digest } = await publisher.drafts.publish({ id, revision: 1, withoutDecision });
    const { db, ownerDb } = world.database;
    for (const statement of [
      sql`update published_versions set name = 'x'`,
      sql`delete from published_versions`,
      sql`truncate published_versions cascade`,
      sql`update audit_events set action = 'x'`,
      sql`delete from audit_events`,
    ]) {
      await expect(db.execute(statement)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('permission denied') },
      });
    }
    await ownerDb.execute(
      sql`update published_versions set text = replace(text, '"Nâng cao"', '"Rất cao"') where digest = ${digest}`,
    );
    await expect(nobody.sets.get({ digest })).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
    });
    await ownerDb.execute(
      sql`update published_versions set text = replace(text, '"Rất cao"', '"Nâng cao"') where digest = ${digest}`,
    );
  });

  it('tells every change in the audit log', async () => {
    const { id } = await author.drafts.derive(wish('2026.16'));
    await author.drafts.save({ id, text: '{}', revision: 1 });
    const events = await world.database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.stream, `draft:${id}`));
    expect(events.map((event) => [event.seq, event.action])).toEqual([
      [1, 'draft.derived'],
      [2, 'draft.saved'],
    ]);
  });
});
