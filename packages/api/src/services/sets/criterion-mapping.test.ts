import { deriveSet } from '@tieuchi/criteria/derive';
import { verifyAudit } from '@tieuchi/db/audit/verify-audit';
import { auditEvents } from '@tieuchi/db/tables/audit';
import { criterionMappings } from '@tieuchi/db/tables/criterion-mappings';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../caller.ts';
import { compareRoute } from '../../rest/compare-route.ts';
import {
  callerOf,
  publishFramework,
  publishNational,
  publishText,
  refusalOf,
} from '../../testing/callers.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';

let world: DemoWorld;
let baseDigest: string;
let otherDigest: string;
let derived: string;
let ministry: Caller;
let author: Caller;

beforeAll(async () => {
  world = await createDemoWorld();
  baseDigest = (await publishNational(world)).commune;
  otherDigest = await publishFramework(world, 'provincial/thanh-hoa/commune-2023');
  ministry = await callerOf(world, 'bo');
  author = await callerOf(world, 'tacgia.ninhbinh');
  derived = await publishDerived();
});
afterAll(() => world?.close());

/** The national set as a province derives it: one target lower, with its reason, and one criterion left out without any. */
async function publishDerived(): Promise<string> {
  const { document: base } = await ministry.sets.get({ digest: baseDigest });
  const own = deriveSet(base, { id: 'ninh-binh/commune', namespace: 'nb', version: '2026.1', name: 'Bộ' });
  const criteria = own.criteria
    .filter(({ id }) => id !== 'i-8')
    .map((criterion) =>
      criterion.id === 'i-3'
        ? { ...criterion, rule: { kind: 'levels', targets: [50, 60, 70, 80, 90] } }
        : criterion,
    );
  const legalBases = [
    ...(own.legalBases ?? []),
    { id: 'kh-15', number: '15/KH-UBND', title: 'Kế hoạch năm 2026' },
  ];
  const deviations = [
    { criterion: 'i-3', reason: 'Vùng cao còn nhiều nơi trắng sóng', legalBases: ['kh-15'] },
  ];
  return publishText(world, JSON.stringify({ ...own, criteria, legalBases, deviations }));
}

const pair = () => ({ baseDigest, otherDigest });
const save = (wish: { criterion: string; known: string[]; bases: string[] }, caller = ministry) =>
  caller.compare.saveMapping({ ...pair(), ...wish });
const rowsOf = async (criterion: string) => {
  const { comparison } = await ministry.compare.set(pair());
  return comparison.criteria
    .filter(({ id }) => id === criterion)
    .map(({ baseId, relation, needsReason }) => ({ baseId, relation, needsReason }));
};

describe('a published set that inherits nothing', () => {
  it('owes no reasons, and the analyst is shown what may belong together', async () => {
    const { comparison, names } = await ministry.compare.set(pair());
    // Levels that only the stranger has are named as the stranger names them.
    expect(names.outcome).toMatchObject({ kind: 'levels', levels: [{ name: expect.any(String) }] });
    expect(comparison.inherits).toBe(false);
    expect(comparison.criteria.filter(({ needsReason }) => needsReason)).toEqual([]);
    const { proposals, pairs, other } = await ministry.compare.mapping(pair());
    expect(pairs).toEqual([]);
    expect(other.digest).toBe(otherDigest);
    expect(proposals.length).toBeGreaterThan(0);
  });

  it('is covered along a mapping, which keeps its author and day and is told to the audit log', async () => {
    const { coverage } = (await ministry.compare.set(pair())).comparison;
    await save({ criterion: 'c3-8', known: [], bases: ['i-1', 'i-3'] });
    expect((await rowsOf('c3-8')).map(({ baseId }) => baseId)).toEqual(['i-1', 'i-3']);
    const after = (await author.compare.set(pair())).comparison.coverage;
    expect(after.covered).toBe(coverage.covered + 2);
    const { pairs } = await ministry.compare.mapping(pair());
    expect(pairs).toMatchObject([
      { criterion: 'c3-8', base: 'i-1', at: world.clock.now.toISOString() },
      { criterion: 'c3-8', base: 'i-3' },
    ]);
    expect(pairs[0]?.by).toBe((await world.service('bo')).actor.displayName);
    const events = await world.database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'mapping.saved'));
    expect(events).toMatchObject([
      { data: { criterion: 'c3-8', added: ['i-1', 'i-3'], taken: [] }, provinceId: null },
    ]);
  });

  it('refuses to overwrite what somebody else said meanwhile, and keeps what was taken back', async () => {
    expect(await refusalOf(save({ criterion: 'c3-8', known: [], bases: ['i-2'] }))).toBe('conflict');
    await save({ criterion: 'c3-8', known: ['i-3', 'i-1'], bases: ['i-3'] });
    expect((await rowsOf('c3-8')).map(({ baseId }) => baseId)).toEqual(['i-3']);
    const kept = await world.database.db.select().from(criterionMappings);
    expect(kept.map(({ baseCriterionId, takenBackAt }) => [baseCriterionId, takenBackAt !== null])).toEqual(
      expect.arrayContaining([
        ['i-1', true],
        ['i-3', false],
      ]),
    );
    await save({ criterion: 'c3-8', known: ['i-3'], bases: ['i-3', 'i-1'] });
    await save({ criterion: 'c3-8', known: ['i-3', 'i-1'], bases: [] });
    expect(await rowsOf('c3-8')).toMatchObject([{ relation: 'added' }]);
    expect(await verifyAudit(world.database.db)).toMatchObject({ problems: [] });
  });

  it('lets only one of two people who say something at once be heard', async () => {
    const both = await Promise.all([
      refusalOf(save({ criterion: 'c3-8', known: [], bases: ['i-5'] })),
      refusalOf(save({ criterion: 'c3-8', known: [], bases: ['i-5'] })),
    ]);
    expect(both.sort()).toEqual(['conflict', 'ok']);
    expect((await rowsOf('c3-8')).map(({ baseId }) => baseId)).toEqual(['i-5']);
    await save({ criterion: 'c3-8', known: ['i-5'], bases: [] });
  });

  it('is mapped by the ministry only, criterion by criterion of what is published', async () => {
    const wish = { criterion: 'c3-8', known: [], bases: ['i-1'] };
    expect(await refusalOf(save(wish, author))).toBe('notFound');
    expect(await refusalOf(author.compare.mapping(pair()))).toBe('notFound');
    expect(await refusalOf(save({ ...wish, criterion: 'c99' }))).toBe('notFound');
    expect(await refusalOf(save({ ...wish, bases: ['i-99'] }))).toBe('notFound');
  });
});

describe('sets of one family', () => {
  it('need no mapping', async () => {
    const call = ministry.compare.mapping({ baseDigest, otherDigest: derived });
    expect(await refusalOf(call)).toBe('notAvailable');
  });

  it('show which reason and which basis a departure has', async () => {
    const { reasons } = await ministry.compare.set({ baseDigest, otherDigest: derived });
    expect(reasons).toEqual([
      {
        criterion: 'i-3',
        reason: 'Vùng cao còn nhiều nơi trắng sóng',
        bases: ['15/KH-UBND – Kế hoạch năm 2026'],
      },
    ]);
  });
});

describe('the comparison as CSV', () => {
  const csv = async (query: string) => {
    const answer = await compareRoute.handle(await world.request('bo'), {
      params: {},
      query: new URLSearchParams(query),
      body: new Uint8Array(),
    });
    return String(answer.body);
  };
  const short = (digest: string) => digest.slice(0, 'sha256-'.length + 16);

  it('shows reasons and bases, and does not say of strangers that they dropped anything', async () => {
    const own = await csv(`base=${baseDigest}&other=${derived}`);
    expect(own.split('\r\n')[0]).toMatch(/;Lý do;Căn cứ$/);
    expect(own).toMatch(
      /;Nới lỏng;.*;60;50;Vùng cao còn nhiều nơi trắng sóng;15\/KH-UBND – Kế hoạch năm 2026\r/,
    );
    expect(own).toMatch(/;I\.8;I\.8;.*;Bỏ;/);
    const strange = await csv(`base=${baseDigest}&other=${otherDigest}`);
    expect(strange).toContain(';Không kế thừa;');
    expect(strange).not.toContain(';Bỏ;');
  });

  it('takes the beginnings of digests, so that a hundred sets fit into an address', async () => {
    const whole = await csv(`base=${baseDigest}&other=${derived}`);
    expect(await csv(`base=${short(baseDigest)}&other=${short(derived)}`)).toBe(whole);
    expect(await refusalOf(csv(`base=${short(baseDigest)}&other=sha256-${'0'.repeat(16)}`))).toBe('notFound');
    expect(await refusalOf(csv(`base=${short(baseDigest)}&other=sha256-0`))).toBe('invalid');
  });
});
