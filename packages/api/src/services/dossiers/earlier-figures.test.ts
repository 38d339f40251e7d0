import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishFramework } from '../../testing/callers.ts';
import { openDemoRound } from '../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';

let world: DemoWorld;

beforeAll(async () => {
  world = await createDemoWorld();
});
afterAll(() => world?.close());

it('shows a unit its own figures of the last round under the same set, and nobody those of others', async () => {
  const digest = await publishFramework(world, 'national/commune-1.0');
  const first = await openDemoRound(world, { digest });
  const { giavien, kimson } = first.dossiers;
  expect((await giavien.officer.dossiers.get({ id: giavien.id })).earlier).toBeNull();
  await giavien.officer.dossiers.registerLevel({ id: giavien.id, level: 1 });
  await giavien.answer({ 'i-3': { a: 57, b: 95 }, 'i-7': { value: 1 } });
  await giavien.submit();
  await first.publisher.rounds.close({ id: first.id });

  world.clock.now = new Date(world.clock.now.getTime() + 86_400_000);
  const second = await openDemoRound(world, { digest });
  const again = second.dossiers.giavien;
  const { earlier } = await again.officer.dossiers.get({ id: again.id });
  expect(earlier).toEqual({
    roundName: 'Đợt thử',
    year: 2026,
    profile: {},
    answers: { 'i-3': { a: 57, b: 95 }, 'i-7': { value: 1 } },
  });
  const next = second.dossiers.kimson;
  expect((await next.officer.dossiers.get({ id: next.id })).earlier).toBeNull();
  expect((await kimson.officer.dossiers.get({ id: kimson.id })).earlier).toBeNull();
});
