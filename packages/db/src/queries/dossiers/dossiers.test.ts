import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { holdOn } from '../../testing/held-rows.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../../testing/tiny-round.ts';
import { lockOwnDossier, selectOwnDossier, selectOwnDossiers } from './dossiers.ts';
import { saveAnswer, selectAnswers, selectOwnAnswer } from './parts/answers.ts';
import { appendStageEvent, selectLevelRegistrations } from './stage-events.ts';
import { insertSubmission, selectReceipt, selectSubmission } from './submissions.ts';

let country: TinyCountry;
let round: TinyRound;
let later: TinyRound;
let dossier: string;

const ownPlace = (place: 'hill' | 'dale') => ({
  unitId: country.unit(place),
  provinceId: country.unit('north'),
});
const save = (actor: Actor, wish: { value: unknown; basedOn: number; criterionId?: string }) =>
  saveAnswer(country.db, actor, {
    dossierId: dossier,
    criterionId: 'a',
    at: country.at,
    ...ownPlace('hill'),
    ...wish,
  });
const answer = (criterionId = 'a', name: 'hill officer' | 'dale officer' = 'hill officer') =>
  selectOwnAnswer(country.db, country.person(name), { dossierId: dossier, criterionId });

beforeAll(async () => {
  country = await createTinyCountry();
  round = await openTinyRound(country, 'north');
  later = await openTinyRound(country, 'north', { at: new Date('2026-11-29T00:00:00Z') });
  await openTinyRound(country, 'south');
  dossier = round.dossier('hill');
  await save(country.person('hill officer'), { value: 1, basedOn: 0 });
  await save(country.person('hill officer'), { value: 2, basedOn: 0, criterionId: 'b' });
});
afterAll(() => country.close());

const members = ['hill officer', 'hill leader'];

describe('a dossier', () => {
  it.each<[string, (actor: Actor) => Promise<unknown>]>([
    [
      'listed',
      async (actor) => (await selectOwnDossiers(country.db, actor)).filter(({ id }) => id === dossier),
    ],
    ['opened', (actor) => selectOwnDossier(country.db, actor, dossier)],
    ['locked', (actor) => lockOwnDossier(country.db, actor, dossier)],
    ['read', (actor) => selectAnswers(country.db, actor, { dossierIds: [dossier] })],
    [
      'read answer by answer',
      (actor) => selectOwnAnswer(country.db, actor, { dossierId: dossier, criterionId: 'a' }),
    ],
  ])('is %s by its unit and by nobody else', async (_, query) => {
    expect(await country.whoSees(query)).toEqual(members);
  });

  it('may be counted by its province, with all of its round', async () => {
    const query = (actor: Actor) => selectAnswers(country.db, actor, { roundId: round.id });
    expect(await country.whoSees(query)).toEqual(['north author', 'north publisher', 'north administrator']);
    const publisher = country.person('north publisher');
    expect(await selectAnswers(country.db, publisher, { roundId: later.id })).toEqual([]);
  });

  it('is the one that was asked for, newest round first', async () => {
    const officer = country.person('hill officer');
    expect((await selectOwnDossier(country.db, officer, dossier))?.id).toBe(dossier);
    expect((await selectOwnDossiers(country.db, officer)).map(({ id }) => id)).toEqual([
      later.dossier('hill'),
      dossier,
    ]);
    expect(await selectAnswers(country.db, officer, { dossierIds: [later.dossier('hill')] })).toEqual([]);
  });

  it.each([
    ['assessments', 'update'],
    ['rounds', 'share'],
  ] as const)('locked for a change holds its row of %s for %s', async (table, hold) => {
    const where = sql`id = ${table === 'rounds' ? round.id : dossier}`;
    const lock = (tx: Parameters<typeof lockOwnDossier>[0]) =>
      lockOwnDossier(tx, country.person('hill officer'), dossier);
    expect(await holdOn(country.database, { table, where }, lock)).toBe(hold);
    const elsewhere = sql`id = ${table === 'rounds' ? later.id : later.dossier('hill')}`;
    expect(await holdOn(country.database, { table, where: elsewhere }, lock)).toBe('free');
  });
});

describe('an answer', () => {
  it('is stored over the revision that it was based on, and over no other', async () => {
    const officer = country.person('hill officer');
    expect(await save(officer, { value: 9, basedOn: 0 })).toBe(false);
    expect(await save(officer, { value: 9, basedOn: 2 })).toBe(false);
    expect(await answer()).toMatchObject({ value: 1, revision: 1 });
    expect(await save(officer, { value: 5, basedOn: 1 })).toBe(true);
    expect(await answer()).toMatchObject({ value: 5, revision: 2, updatedBy: 'hill officer' });
    expect(await answer('b')).toMatchObject({ value: 2, revision: 1 });
  });

  it('is not overwritten by another unit, whatever it names', async () => {
    const before = await answer();
    expect(await save(country.person('coast officer'), { value: 9, basedOn: before?.revision ?? 0 })).toBe(
      false,
    );
    expect(await save(country.person('north publisher'), { value: 9, basedOn: before?.revision ?? 0 })).toBe(
      false,
    );
    expect(await save(country.person('hill author'), { value: 9, basedOn: before?.revision ?? 0 })).toBe(
      false,
    );
    expect(await answer()).toEqual(before);
  });

  it('that was cleared is a null of JSON', async () => {
    const officer = country.person('hill officer');
    await save(officer, { value: 5, basedOn: 0, criterionId: 'c' });
    expect(await save(officer, { value: null, basedOn: 1, criterionId: 'c' })).toBe(true);
    expect(await answer('c')).toMatchObject({ value: null, revision: 2 });
    expect(
      (await selectAnswers(country.db, officer, { dossierIds: [dossier] })).map((one) => one.criterionId),
    ).toEqual(['a', 'b', 'c']);
  });

  it('is asked for by dossier and criterion', async () => {
    const officer = country.person('hill officer');
    expect(
      await selectOwnAnswer(country.db, officer, { dossierId: later.dossier('hill'), criterionId: 'a' }),
    ).toBeUndefined();
    expect(await answer('z')).toBeUndefined();
  });
});

describe('a level', () => {
  it('is registered for the own dossier only, and each is remembered', async () => {
    const register = (name: 'hill leader' | 'dale leader', level: number) =>
      appendStageEvent(country.db, country.person(name), {
        dossierId: dossier,
        next: { kind: 'registered', level },
        at: new Date(country.at.getTime() + level),
      });
    const level = async (id: string) =>
      (await selectOwnDossier(country.db, country.person('hill officer'), id))?.registeredLevel;
    expect(await register('dale leader', 4)).toBeUndefined();
    expect(await level(dossier)).toBeNull();
    await register('hill leader', 2);
    await register('hill leader', 3);
    expect(await level(dossier)).toBe(3);
    expect(await level(later.dossier('hill'))).toBeNull();
    const log = (actor: Actor) => selectLevelRegistrations(country.db, actor, dossier);
    expect((await log(country.person('hill officer'))).map((one) => one.level)).toEqual([2, 3]);
    expect(await country.whoSees(log)).toEqual(members);
    expect(
      await selectLevelRegistrations(country.db, country.person('hill officer'), later.dossier('hill')),
    ).toEqual([]);
  });
});

describe('a submission', () => {
  const submit = (name: 'hill leader' | 'dale leader', of: TinyRound, place: 'hill' | 'dale') =>
    insertSubmission(country.db, country.person(name), {
      dossierId: of.dossier(place),
      sequence: 1,
      roundId: of.id,
      ...ownPlace(place),
      digest: of.digest,
      response: '{}',
      responseDigest: 'sha256-r',
      result: {},
      confirmedMissing: [],
      key: '00000000-0000-4000-8000-000000000001',
      receiptNumber: `${place} ${of.id}`,
      submittedAt: country.at,
    });
  const isSubmitted = async (id: string, name: 'hill officer' | 'dale officer') =>
    (await selectOwnDossier(country.db, country.person(name), id))?.phase === 'submitted';

  it('is seen by its unit and by the staff of its province', async () => {
    await submit('hill leader', round, 'hill');
    expect(await country.whoSees((actor) => selectSubmission(country.db, actor, dossier))).toEqual([
      'north author',
      'north publisher',
      'north administrator',
      'hill officer',
      'hill leader',
    ]);
    expect(
      await selectSubmission(country.db, country.person('hill leader'), later.dossier('hill')),
    ).toBeUndefined();
  });

  it('is found again by its key, by its unit alone', async () => {
    const key = '00000000-0000-4000-8000-000000000001';
    const receipt = (actor: Actor) => selectReceipt(country.db, actor, { dossierId: dossier, key });
    expect(await country.whoSees(receipt)).toEqual(members);
    const others = [
      { dossierId: dossier, key: '00000000-0000-4000-8000-000000000002' },
      { dossierId: later.dossier('hill'), key },
    ];
    for (const other of others)
      expect(await selectReceipt(country.db, country.person('hill leader'), other)).toBeUndefined();
  });

  it('can happen once while it stands', async () => {
    await expect(submit('hill leader', round, 'hill')).rejects.toThrow();
    const again = {
      dossierId: dossier,
      next: { kind: 'submitted', submission: 2 },
      at: country.at,
    } as const;
    await expect(appendStageEvent(country.db, country.person('hill leader'), again)).rejects.toThrow(
      'stage event 4: outOfStage',
    );
  });

  it('marks its own dossier only', async () => {
    expect(await isSubmitted(dossier, 'hill officer')).toBe(true);
    expect(await isSubmitted(later.dossier('hill'), 'hill officer')).toBe(false);
    await submit('hill leader', round, 'dale');
    expect(await isSubmitted(round.dossier('dale'), 'dale officer')).toBe(false);
  });
});
