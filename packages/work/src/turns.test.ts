import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

/** Holds the process for so long that it is time for others. */
function hold(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

it('lets others have their turn between items of a long loop, and does not stop for short ones', async () => {
  const done: string[] = [];
  const turn = createTurns();
  setImmediate(() => done.push('other'));
  await turn();
  done.push('short');
  hold();
  await turn();
  done.push('long');
  expect(done).toEqual(['short', 'other', 'long']);
});
