import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendEvent } from '../../audit/audit-log.ts';
import { verifyAudit } from '../../audit/verify-audit.ts';
import { auditEvents } from '../../tables/audit.ts';
import { holdsName } from '../../testing/held-rows.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { selectAuditEvents } from './audit.ts';

let country: TinyCountry;

const event = (stream: string, place: 'north' | 'south' | null) => ({
  stream,
  actor: null,
  action: 'draft.saved' as const,
  provinceId: place && country.unit(place),
  data: { secret: stream },
  at: country.at,
});
const streams = ['draft:1', 'assessment:1', 'account:1', 'accounts:1', 'round:1', 'set:1'];

beforeAll(async () => {
  country = await createTinyCountry();
  for (const stream of streams) await country.db.transaction((tx) => appendEvent(tx, event(stream, 'north')));
  await country.db.transaction((tx) => appendEvent(tx, event('draft:2', 'south')));
  await country.db.transaction((tx) => appendEvent(tx, event('set:vn', null)));
});
afterAll(() => country.close());

const list = (wish: { stream?: string; before?: number; limit?: number } = {}) =>
  selectAuditEvents(country.db, country.person('north administrator'), {
    stream: wish.stream,
    before: wish.before,
    limit: wish.limit ?? 100,
  });

it('events are seen by the administrators of their province', async () => {
  expect((await list()).map(({ stream }) => stream)).toEqual([...streams].reverse());
  expect(
    await country.whoSees((actor) => selectAuditEvents(country.db, actor, { stream: 'draft:1', limit: 9 })),
  ).toEqual(['north administrator']);
});

it('of dossiers are seen without what was answered', async () => {
  const told = (await list()).filter(({ data }) => data !== null).map(({ stream }) => stream);
  expect(told.sort()).toEqual(streams.filter((stream) => stream !== 'assessment:1').sort());
});

it('are narrowed to a stream and paged', async () => {
  expect((await list({ stream: 'round:1' })).map(({ stream }) => stream)).toEqual(['round:1']);
  const [newest, next] = await list({ limit: 2 });
  expect(newest?.stream).toBe('set:1');
  expect((await list({ before: newest?.id ?? 0, limit: 1 })).map(({ id }) => id)).toEqual([next?.id]);
});

it('are appended to a stream by one at a time', async () => {
  const append = (tx: Parameters<typeof appendEvent>[0]) => appendEvent(tx, event('draft:1', 'north'));
  expect(await holdsName(country.database, 'draft:1', append)).toBe(true);
  expect(await holdsName(country.database, 'draft:2', append)).toBe(false);
});

it('are hashed as they are verified, whatever they hold', async () => {
  const { db } = country;
  const actor = { ...country.person('hill officer'), displayName: 'Bà "Hà" \\ Ne\u0301e' };
  const data = {
    text: '","previousHash":"x","seq":1',
    number: 0.1,
    nothing: null,
    list: [1, { b: 1, a: 'é' }],
    left: undefined,
  };
  const place = { provinceId: country.unit('north'), unitId: country.unit('hill') };
  const one = { stream: 'draft:"3"', actor, action: 'draft.saved' as const, ...place, data, at: country.at };
  await db.transaction(async (tx) => {
    await appendEvent(tx, one);
    await appendEvent(tx, { ...one, provinceId: null, unitId: null });
  });
  const { problems, events } = await verifyAudit(db);
  expect(problems).toEqual([]);
  expect(events).toBeGreaterThan(streams.length + 3);
});

it('follow one another also where one had to wait for the other', async () => {
  const { db } = country;
  const append = (tx: Parameters<typeof appendEvent>[0]) => appendEvent(tx, event('draft:4', 'north'));
  const seqs = () =>
    db.select({ seq: auditEvents.seq }).from(auditEvents).where(eq(auditEvents.stream, 'draft:4'));
  await Promise.all(Array.from({ length: 8 }, () => db.transaction(append)));
  expect((await seqs()).map(({ seq }) => seq).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect((await verifyAudit(db)).problems).toEqual([]);
});
