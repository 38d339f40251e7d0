import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendStageEvent } from '../queries/dossiers/stage-events.ts';
import { dossiers } from '../tables/dossiers.ts';
import { createTinyCountry, type TinyCountry } from '../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../testing/tiny-round.ts';
import { verifyAudit } from './verify-audit.ts';
import { verifyStages } from './verify-stages.ts';

let country: TinyCountry;
let round: TinyRound;
beforeAll(async () => {
  country = await createTinyCountry();
  round = await openTinyRound(country, 'north');
  const happens = { dossierId: round.dossier('hill'), at: country.at };
  const leader = country.person('hill leader');
  await appendStageEvent(country.db, leader, { ...happens, next: { kind: 'registered', level: 2 } });
  await appendStageEvent(country.db, leader, { ...happens, next: { kind: 'submitted', submission: 1 } });
});
afterAll(() => country.close());

describe('the stored state of a dossier', () => {
  it('is the fold of its events', async () => {
    const { dossiers, wrong } = await verifyStages(country.db);
    expect(dossiers).toBeGreaterThan(1);
    expect(wrong).toEqual([]);
  });

  it.each([
    { phase: 'answering' },
    { registeredLevel: 3 },
    { registeredLevel: null },
    { submission: 2 },
    { submission: null },
    { stageEvents: 1 },
  ] as const)('is named where it is another one: %j', async (change) => {
    const id = round.dossier('hill');
    const where = eq(dossiers.id, id);
    const [before] = await country.db.select().from(dossiers).where(where);
    await country.db.update(dossiers).set(change).where(where);
    expect((await verifyStages(country.db)).wrong).toEqual([id]);
    expect((await verifyAudit(country.db)).problems).toContainEqual({
      table: 'assessments',
      row: id,
      problem: 'otherStage',
    });
    await country.db
      .update(dossiers)
      .set({ ...before })
      .where(where);
  });
});
