import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { framesOf } from './stack-frames.ts';

const folder = fileURLToPath(new URL('../../node_modules/.cache/bundle-lines', import.meta.url));
const bundle = join(folder, 'server-A.cjs');

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const sources = ['packages/db/src/connect.ts', 'apps/server/src/a b.ts'];
  writeFileSync(`${bundle}.lines`, JSON.stringify({ sources, places: [-1, 0, 0, 12, 1, 7] }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const frameOf = (place: string) => framesOf({ message: 'm', stack: `Error: m\n    at open (${place})` })[0];

it('tells a place in a bundle by the line of its source', () => {
  expect(frameOf(`${bundle}:2:5`)).toBe('open (packages/db/src/connect.ts:12)');
});

it('tells the place in the bundle where nothing is known of the line, and of a bundle without a table', () => {
  expect(frameOf(`${bundle}:1:5`)).toMatch(/^open \(apps\/server\/.*server-A\.cjs:1:5\)$/);
  expect(frameOf(`${bundle}:99:5`)).toMatch(/server-A\.cjs:99:5\)$/);
  expect(frameOf(`${join(folder, 'other.cjs')}:2:5`)).toMatch(/other\.cjs:2:5\)$/);
});

it('tells nothing of what lies outside of the repository', () => {
  expect(frameOf('/home/nguyen/x.cjs:2:5')).toBe('open (elsewhere:2:5)');
});
