import { addDays, vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { publishedVersions } from '@tieuchi/db/tables/sets';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { callerOf, publishNational } from '../../testing/callers.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';

let world: DemoWorld;
let commune: string;
beforeEach(async () => {
  world = await createDemoWorld();
  commune = (await publishNational(world)).commune;
});
afterEach(() => world.close());

/** As only the owner of the tables could. */
const alter = (digest: string, text: string) =>
  world.database.ownerDb.update(publishedVersions).set({ text }).where(eq(publishedVersions.digest, digest));

const nothing = `sha256-${'0'.repeat(64)}`;

/** A version whose text never was what its digest says. */
async function addDamaged(): Promise<void> {
  await world.database.ownerDb.insert(publishedVersions).values({
    digest: nothing,
    setId: 'vn/hong',
    version: '1.0',
    name: 'Bộ bị hỏng',
    text: '{',
    criteria: 3,
    publishedAt: world.clock.now,
  });
}

it('lists what the database says of a version whose text is damaged, and all the others as ever', async () => {
  const anybody = await callerOf(world, null);
  const before = await anybody.sets.published({});
  await addDamaged();
  const listed = await anybody.sets.published({});
  expect(listed.filter(({ digest }) => digest !== nothing)).toEqual(before);
  expect(before.every(({ damaged }) => !damaged)).toBe(true);
  expect(listed.find(({ digest }) => digest === nothing)).toMatchObject({
    name: 'Bộ bị hỏng',
    criteria: 3,
    damaged: true,
    decision: null,
    lapsed: false,
  });
  await expect(anybody.sets.get({ digest: nothing })).rejects.toThrow('does not match its digest');
});

it('offers no damaged version for a round', async () => {
  await addDamaged();
  const publisher = await callerOf(world, 'congbo.ninhbinh');
  const today = vietnamDay(world.clock.now);
  const offered = await publisher.rounds.offer({ referenceDate: today });
  expect(offered.map(({ digest }) => digest)).toContain(commune);
  expect(offered.map(({ digest }) => digest)).not.toContain(nothing);
  const wish = {
    name: 'Đợt',
    year: 2026,
    referenceDate: today,
    deadline: addDays(today, 9),
    unitIds: 'all',
  } as const;
  await expect(publisher.rounds.open({ ...wish, digest: nothing })).rejects.toThrow(
    'does not match its digest',
  );
});

it('reads no document twice for lists, and never uses one that was altered', async () => {
  const anybody = await callerOf(world, null);
  const before = await anybody.sets.published({});
  await alter(commune, '{}');
  expect(await anybody.sets.published({})).toEqual(before);
  await expect(anybody.sets.get({ digest: commune })).rejects.toThrow('does not match its digest');
});
