import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { dossierFacts } from '../../tables/facts.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../../testing/tiny-round.ts';
import { forgetFacts, keepFacts, markAnswered, selectFacts, type WorkedOutFacts } from './facts.ts';

const scorer = 7;
let country: TinyCountry;
let round: TinyRound;
let hill: { dossierId: string };
let officer: Actor;

const scopeOf = () => ({ dossierIds: [round.dossier('hill')] });
const ofUnit = (actor: Actor) => selectFacts(country.db, actor, { scope: scopeOf(), scorer });
const ofRound = (actor: Actor) => selectFacts(country.db, actor, { scope: { roundId: round.id }, scorer });
const factsOf = async () => (await ofUnit(officer))[0]?.facts;
const keep = (found: Partial<WorkedOutFacts>, by = officer) =>
  keepFacts(country.db, by, {
    found: [{ ...hill, changes: 0, answered: ['a', 'b'], started: true, ...found }],
    scorer,
  });
const mark = (criterionId: string, complete: boolean, by = officer) =>
  markAnswered(country.db, by, { ...hill, criterionId, complete, scorer });

beforeAll(async () => {
  country = await createTinyCountry();
  round = await openTinyRound(country, 'north');
  hill = { dossierId: round.dossier('hill') };
  officer = country.person('hill officer');
});
afterAll(() => country.close());
beforeEach(async () => {
  await country.db.update(dossierFacts).set({ changes: 0, answered: null, started: false, scorer: null });
});

describe('facts of a dossier', () => {
  it('are read by its unit, and with its round by its province', async () => {
    expect(await country.whoSees(ofUnit)).toEqual(['hill officer', 'hill leader']);
    expect(await country.whoSees(ofRound)).toEqual([
      'north author',
      'north publisher',
      'north administrator',
    ]);
  });

  it('are not known when it begins, and until somebody works them out', async () => {
    expect(await ofUnit(officer)).toEqual([{ ...hill, changes: 0, facts: null }]);
    await keep({});
    expect(await factsOf()).toEqual({ answered: ['a', 'b'], started: true });
    expect(await selectFacts(country.db, officer, { scope: scopeOf(), scorer: 8 })).toMatchObject([
      { facts: null },
    ]);
  });

  it('are kept by its unit or its province only, and only while nothing has changed', async () => {
    await keep({}, country.person('dale officer'));
    await keep({}, country.person('south publisher'));
    await keep({ changes: 1 });
    expect(await factsOf()).toBeNull();
    await keep({}, country.person('north author'));
    expect(await factsOf()).toEqual({ answered: ['a', 'b'], started: true });
  });

  it('are not waited for while a save is changing them', async () => {
    await country.db.transaction(async (tx) => {
      await markAnswered(tx, officer, { ...hill, criterionId: 'c', complete: true, scorer });
      await tx.execute(sql`select 1`);
      await keep({});
    });
    expect(await ofUnit(officer)).toEqual([{ ...hill, changes: 1, facts: null }]);
  });

  it('follow an answer on which nothing else hangs', async () => {
    await keep({});
    await mark('c', true);
    await mark('c', true);
    await mark('a', false);
    await mark('b', false, country.person('dale officer'));
    await mark('b', false, country.person('north author'));
    expect(await ofUnit(officer)).toEqual([
      { ...hill, changes: 3, facts: { answered: ['b', 'c'], started: true } },
    ]);
  });

  it('do not follow an answer where another scorer worked them out', async () => {
    await keep({});
    await markAnswered(country.db, officer, { ...hill, criterionId: 'c', complete: true, scorer: 8 });
    expect(await ofUnit(officer)).toEqual([{ ...hill, changes: 1, facts: null }]);
  });

  it.each<[string, (by: Actor) => Promise<void>, ('hill officer' | 'north author')[]]>([
    ['by its unit', (by) => forgetFacts(country.db, by, hill), ['hill officer']],
    [
      'of units of a round, by its province',
      (by) => forgetFacts(country.db, by, { roundId: round.id, unitIds: [country.unit('hill')] }),
      ['north author'],
    ],
  ])('are forgotten %s', async (_, forget, who) => {
    for (const name of ['dale officer', 'hill officer', 'north author', 'south author'] as const) {
      await country.db.update(dossierFacts).set({ changes: 0 });
      await keep({});
      await forget(country.person(name));
      expect([name, await factsOf()]).toEqual([
        name,
        who.some((one) => one === name) ? null : { answered: ['a', 'b'], started: true },
      ]);
    }
  });
});
