import { appendEvent } from '@tieuchi/db/audit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';
import { setLocked } from '../accounts/account-changes.ts';
import { listAuditEvents } from './audit.ts';
import { loadStatus } from './operations.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await createDemoWorld();
});
afterAll(() => world.close());

it('shows administrators who did what in their province, newest first', async () => {
  const administrator = await world.service('quantri.ninhbinh');
  const id = await world.userId('canbo.hoalu');
  await setLocked(administrator, { id, locked: true });
  const { events, nextCursor } = await listAuditEvents(administrator, {});
  expect(nextCursor).toBeNull();
  expect(events[0]).toMatchObject({
    stream: `account:${id}`,
    action: 'account.locked',
    actorName: 'Quản trị Ninh Bình',
    unitName: 'Phường Hoa Lư',
    names: { [id]: 'Cán bộ Hoa Lư (Phường Hoa Lư)' },
  });
  expect(events).toHaveLength(10);
  expect(await listAuditEvents(administrator, { stream: `account:${id}` })).toMatchObject({
    events: [{ action: 'account.locked' }, { action: 'account.created' }],
  });
});

it('keeps what a unit answered from them', async () => {
  const administrator = await world.service('quantri.ninhbinh');
  const { db } = world.database;
  const about = { stream: 'assessment:1', actor: null, provinceId: world.unitId('37'), at: world.clock.now };
  await db.transaction((tx) => appendEvent(tx, { ...about, action: 'answer.saved', data: { value: 42 } }));
  const { events } = await listAuditEvents(administrator, { stream: 'assessment:1' });
  expect(events).toMatchObject([{ action: 'answer.saved', data: null }]);
});

it('pages through many events without losing one', async () => {
  const administrator = await world.service('quantri.thanhhoa');
  const { db } = world.database;
  await db.transaction(async (tx) => {
    for (let index = 0; index < 240; index += 1) {
      const about = { stream: 'round:1', actor: null, provinceId: world.unitId('38'), at: world.clock.now };
      await appendEvent(tx, { ...about, action: 'round.closed', data: { index } });
    }
  });
  const seen: number[] = [];
  let cursor: number | undefined;
  do {
    const page = await listAuditEvents(administrator, { stream: 'round:1', cursor });
    seen.push(...page.events.map((event) => event.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen).size).toBe(240);
  expect(seen).toEqual(seen.toSorted((a, b) => b - a));
});

it('tells the operator how the installation is doing, in numbers only', async () => {
  const status = await loadStatus(await world.service('vanhanh'));
  expect(status).toMatchObject({ accounts: 20, lockedAccounts: 1, activeSessions: 0, submissions: 0 });
  expect(status.databaseBytes).toBeGreaterThan(1_000_000);
  await expect(loadStatus(await world.service('quantri.ninhbinh'))).rejects.toMatchObject({
    code: 'notFound',
  });
});
