import type { Part } from '@tieuchi/criteria/part';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../database.ts';
import { publishedVersions } from '../../../tables/sets.ts';
import { holdOn } from '../../../testing/held-rows.ts';
import { createTinyCountry, type TinyCountry } from '../../../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../../../testing/tiny-round.ts';
import { selectOwnDossier } from '../dossiers.ts';
import { saveAnswer } from './answers.ts';
import { lockOwnPart } from './locked-part.ts';
import { saveProfile } from './profiles.ts';
import { saveRegisterRow } from './register-rows.ts';
import { saveRegisterTotals } from './register-totals.ts';

const rowId = '00000000-0000-4000-8000-000000000001';
const answer = { kind: 'answer', criterionId: 'a' } as const;
let country: TinyCountry;
let round: TinyRound;
let later: TinyRound;

const lock = (db: Database, part: Part, id = round.dossier('hill')) =>
  lockOwnPart(db, country.person('hill officer'), { id, part });

beforeAll(async () => {
  country = await createTinyCountry();
  round = await openTinyRound(country, 'north');
  later = await openTinyRound(country, 'north');
  const { db, at } = country;
  const officer = country.person('hill officer');
  const place = { unitId: country.unit('hill'), provinceId: country.unit('north') };
  const save = { ...place, dossierId: round.dossier('hill'), basedOn: 0, at };
  await saveAnswer(db, officer, { ...save, criterionId: 'a', value: 1 });
  await saveAnswer(db, officer, { ...save, criterionId: 'b', value: 2 });
  await saveAnswer(db, officer, { ...save, criterionId: 'b', value: null, basedOn: 1 });
  await saveProfile(db, officer, { ...save, value: { dan: 3 } });
  await saveRegisterTotals(db, officer, { ...save, registerId: 'm', value: { all: 4 } });
  await saveRegisterRow(db, officer, { ...save, registerId: 'm', rowId, value: { name: '5' } });
});
afterAll(() => country.close());

describe('a part that is about to be saved', () => {
  it('is locked by its unit and by nobody else', async () => {
    const id = round.dossier('hill');
    const query = (actor: Parameters<typeof lockOwnPart>[1]) =>
      lockOwnPart(country.db, actor, { id, part: answer });
    expect(await country.whoSees(query)).toEqual(['hill officer', 'hill leader']);
  });

  it.each<[string, Part, unknown]>([
    ['an answer', answer, { value: 1, revision: 1 }],
    ['a cleared answer', { kind: 'answer', criterionId: 'b' }, { value: null, revision: 2 }],
    ['an answer that nobody gave', { kind: 'answer', criterionId: 'c' }, undefined],
    ['the profile', { kind: 'profile' }, { value: { dan: 3 }, revision: 1 }],
    ['totals', { kind: 'totals', registerId: 'm' }, { value: { all: 4 }, revision: 1 }],
    ['totals of another register', { kind: 'totals', registerId: 'k' }, undefined],
    ['a row', { kind: 'row', registerId: 'm', rowId }, { value: { name: '5' }, revision: 1 }],
    ['a row of another register', { kind: 'row', registerId: 'k', rowId }, undefined],
  ])('tells what stands there: %s', async (_, part, held) => {
    const { at } = country;
    const found = await lock(country.db, part);
    expect(found?.current).toEqual(
      held && { dossierId: round.dossier('hill'), updatedBy: 'hill officer', updatedAt: at, ...held },
    );
    expect((await lock(country.db, part, later.dossier('hill')))?.current).toBeUndefined();
  });

  it('tells its dossier as it is read alone, and which writing of its set is meant', async () => {
    const { db, database } = country;
    const officer = country.person('hill officer');
    const before = await lock(db, answer);
    expect(before?.dossier).toEqual(await selectOwnDossier(db, officer, round.dossier('hill')));
    expect((await lock(db, { kind: 'profile' }))?.dossier.stamp).toBe(before?.dossier.stamp);
    await database.ownerDb
      .update(publishedVersions)
      .set({ text: '{}' })
      .where(eq(publishedVersions.digest, round.digest));
    expect((await lock(db, answer))?.dossier.stamp).not.toBe(before?.dossier.stamp);
  });

  it.each(['assessments', 'rounds'])('holds its row of %s against changes only', async (table) => {
    const work = (tx: Database) => lock(tx, answer);
    const where = sql`id = ${table === 'rounds' ? round.id : round.dossier('hill')}`;
    expect(await holdOn(country.database, { table, where }, work)).toBe('share');
    const elsewhere = sql`id = ${table === 'rounds' ? later.id : later.dossier('hill')}`;
    expect(await holdOn(country.database, { table, where: elsewhere }, work)).toBe('free');
  });
});
