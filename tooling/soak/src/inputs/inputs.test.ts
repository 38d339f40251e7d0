import { inputFields } from '@tieuchi/api/input-fields';
import { listProcedures } from '@tieuchi/api/routes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { baselines } from './input-baselines.ts';
import { placesOf } from './input-fields.ts';
import { type InputServer, openInputServer } from './input-server.ts';
import { runInputs } from './run-inputs.ts';

let server: InputServer;
beforeAll(async () => {
  server = await openInputServer();
});
afterAll(() => server.close());

it('reaches every field of every procedure', () => {
  const reached = new Set(
    baselines(server.world).flatMap(({ route, input }) =>
      placesOf(input).map((place) => `${route} ${place.map((key) => (key === 0 ? '*' : key)).join('.')}`),
    ),
  );
  const fields = listProcedures().flatMap(({ path, inputs }) =>
    inputs.flatMap(inputFields).map((field) => `${path} ${field.path}`),
  );
  expect(fields.filter((field) => !reached.has(field))).toEqual([]);
});

it('answers a sample of hostile inputs with refusals in our own shape, in Vietnamese, and never with a bug', async () => {
  const tally = await runInputs(server, { seed: 20251231, share: 0.02 });
  expect(tally.failed).toEqual([]);
  expect(tally.statuses.get(200)).toBeGreaterThan(25);
  expect(tally.statuses.get(400)).toBeGreaterThan(150);
});
