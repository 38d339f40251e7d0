import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerOf, publishFramework } from '../../testing/callers.ts';
import { openDemoRound } from '../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await createDemoWorld();
});
afterAll(() => world?.close());

describe('a set with one level', () => {
  it('asks nobody which level: it is registered by itself, from the first look to the submission', async () => {
    const digest = await publishFramework(world, 'provincial/thanh-hoa/commune-2023');
    const { id: roundId, publisher } = await openDemoRound(world, { digest });
    const leader = await callerOf(world, 'lanhdao.hoalu');
    const [summary] = await leader.dossiers.mine();
    expect(summary).toMatchObject({ roundId, levels: 1, registeredLevel: 1, submittedAt: null });
    const id = summary?.id ?? '';
    const { set, registeredLevel } = await leader.dossiers.get({ id });
    expect(registeredLevel).toBe(1);
    // Nobody has done anything yet.
    const before = await publisher.rounds.progress({ id: roundId });
    expect(before.units.map(({ state }) => state)).toEqual(['notStarted', 'notStarted', 'notStarted']);

    const confirmedMissing = set.document.criteria.map((criterion) => criterion.id);
    await leader.dossiers.submit({ id, key: '6f3f2c1e-9d3b-4c55-8f0e-0c1c7a1d2b3c', confirmedMissing });
    const [submitted] = await leader.dossiers.mine();
    expect(submitted).toMatchObject({ registeredLevel: 1, submittedAt: expect.any(String) });
    const { response } = await leader.dossiers.submission({ id });
    expect(response.registeredLevel).toBe(1);
  });
});
