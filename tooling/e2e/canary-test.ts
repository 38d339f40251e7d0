import { type CanaryWorld, fillWithCanaries } from './canary-world.ts';
import { test as base } from './own-server.ts';

/** Tests on a server whose every text is a canary. */
export const test = base.extend<object, { world: CanaryWorld }>({
  world: [async ({ server }, use) => use(await fillWithCanaries(server)), { scope: 'worker' }],
});
