import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCaller } from './caller.ts';
import { callerOf, refusalOf } from './testing/callers.ts';
import { createDemoWorld, type DemoWorld } from './testing/demo-world.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await createDemoWorld();
});
afterAll(() => world.close());

async function callerExpecting(username: string, expectedId: string) {
  const context = await world.request(username);
  const headers = new Headers({ 'x-tieuchi-user': expectedId });
  return createCaller({ ...context, headers });
}

it('serves a page that names the person signed in, and one that names nobody', async () => {
  const id = await world.userId('canbo.hoalu');
  expect(await refusalOf((await callerExpecting('canbo.hoalu', id)).dossiers.mine())).toBe('ok');
  expect(await refusalOf((await callerOf(world, 'canbo.hoalu')).dossiers.mine())).toBe('ok');
});

it('refuses a page of somebody else like one without a session', async () => {
  const other = await callerExpecting('canbo.hoalu', await world.userId('lanhdao.hoalu'));
  expect(await refusalOf(other.dossiers.mine())).toBe('notSignedIn');
  // Who is signed in now is exactly what such a page needs to ask.
  expect(await other.session.me()).toMatchObject({ user: { username: 'canbo.hoalu' } });
});
