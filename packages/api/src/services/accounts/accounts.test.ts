import { selectOwnPasswordHash } from '@tieuchi/db/queries/accounts/principals';
import { memberships, users } from '@tieuchi/db/tables/accounts';
import { auditEvents } from '@tieuchi/db/tables/audit';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPassword } from '../../auth/password-hash.ts';
import type { ServiceContext } from '../../context.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';
import { resetPassword, setLocked, setRole } from './account-changes.ts';
import { createAccount, createAdministrator, listAccounts } from './accounts.ts';

let world: DemoWorld;
let ninhBinh: ServiceContext;
let thanhHoa: ServiceContext;
let operator: ServiceContext;
beforeAll(async () => {
  world = await createDemoWorld();
  ninhBinh = await world.service('quantri.ninhbinh');
  thanhHoa = await world.service('quantri.thanhhoa');
  operator = await world.service('vanhanh');
});
afterAll(() => world.close());

const actionsOf = async (id: string) => {
  const rows = await world.database.db
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .where(eq(auditEvents.stream, `account:${id}`))
    .orderBy(auditEvents.seq);
  return rows.map((row) => row.action);
};

const officer = (username: string) => ({
  username,
  displayName: 'Nguyễn Văn A',
  role: 'officer' as const,
  unitId: world.unitId('14329'),
});

describe('listing', () => {
  it('shows the own province only', async () => {
    const names = (await listAccounts(ninhBinh, {})).map((account) => account.username);
    expect(names).toContain('lanhdao.kimson');
    expect(names).toHaveLength(9);
    expect(names.filter((name) => /thanhhoa|thoxuan|hacthanh|samson|^bo$|vanhanh/.test(name))).toEqual([]);
  });

  it('shows the operator the administrators and the accounts of no province', async () => {
    const names = (await listAccounts(operator, {})).map((account) => account.username);
    expect(names).toEqual(['bo', 'quantri.ninhbinh', 'quantri.thanhhoa', 'vanhanh']);
  });

  it('searches without regard to diacritics and filters by role', async () => {
    const found = await listAccounts(ninhBinh, { search: 'hoa lu', role: 'leader' });
    expect(found).toMatchObject([
      {
        username: 'lanhdao.hoalu',
        locked: false,
        mustChangePassword: false,
        roles: [{ role: 'leader', unitId: world.unitId('14329'), unitName: 'Phường Hoa Lư' }],
      },
    ]);
  });
});

describe('creating', () => {
  it('returns a one-time password that is stored only as a hash and has to be changed', async () => {
    const { id, username, oneTimePassword } = await createAccount(ninhBinh, officer('  Cán.Bộ.Mới '));
    expect(username).toBe('can.bo.moi');
    const { session } = await world.request(username);
    expect(session).toMatchObject({
      mustChangePassword: true,
      actor: { memberships: [{ role: 'officer' }] },
    });
    const hash = session && (await selectOwnPasswordHash(world.database.db, session.actor));
    expect(hash).not.toContain(oneTimePassword);
    expect(await verifyPassword({ hash: hash ?? '', password: oneTimePassword })).toBe(true);
    expect(await actionsOf(id)).toEqual(['account.created']);
  });

  it('refuses a user name that somebody has, also when two ask for it at once', async () => {
    await expect(
      createAccount(thanhHoa, { ...officer('canbo.hoalu'), unitId: world.unitId('14797') }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    const both = await Promise.allSettled([
      createAccount(ninhBinh, officer('twice')),
      createAccount(ninhBinh, officer('twice')),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  });

  it.each([
    ['a commune of another province', '14797', 'notFound'],
    ['another province', '38', 'notFound'],
    ['the province, for an officer', '37', 'invalid'],
  ])('refuses %s', async (_, code, expected) => {
    const wish = { ...officer('nobody'), unitId: world.unitId(code) };
    await expect(createAccount(ninhBinh, wish)).rejects.toMatchObject({ code: expected });
  });

  it('refuses names that cannot be shown or typed', async () => {
    const wish = { ...officer('@'), displayName: 'A\u202eB' };
    await expect(createAccount(ninhBinh, wish)).rejects.toMatchObject({
      code: 'invalid',
      details: { params: { fields: ['username', 'displayName'] } },
    });
  });

  it('lets the operator add the first administrators and analysts', async () => {
    const names = { username: 'quantri.hanoi', displayName: 'Quản trị Hà Nội' };
    const provinceId = world.unitId('01');
    await createAdministrator(operator, { ...names, role: 'administrator', provinceId });
    const { session } = await world.request('quantri.hanoi');
    expect(session?.actor.memberships).toMatchObject([
      { role: 'administrator', unitId: provinceId, provinceId },
    ]);
    const analyst = {
      username: 'bo2',
      displayName: 'Chuyên viên',
      role: 'ministryAnalyst',
      provinceId: null,
    } as const;
    await createAdministrator(operator, analyst);
    await expect(createAdministrator(operator, { ...analyst, provinceId })).rejects.toMatchObject({
      code: 'invalid',
    });
    const commune = {
      ...names,
      username: 'x1',
      role: 'administrator',
      provinceId: world.unitId('14329'),
    } as const;
    await expect(createAdministrator(operator, commune)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('changing', () => {
  it('resets a password, ends nothing of others, and tells so', async () => {
    const { id } = await createAccount(ninhBinh, officer('forgetful'));
    const { username, oneTimePassword } = await resetPassword(ninhBinh, { id });
    expect(username).toBe('forgetful');
    const { session } = await world.request('forgetful');
    const hash = session && (await selectOwnPasswordHash(world.database.db, session.actor));
    expect(await verifyPassword({ hash: hash ?? '', password: oneTimePassword })).toBe(true);
    expect(await actionsOf(id)).toEqual(['account.created', 'account.passwordReset']);
  });

  it('replaces the role and keeps the ended one', async () => {
    const { id } = await createAccount(ninhBinh, officer('riser'));
    await setRole(ninhBinh, { id, role: 'author', unitId: world.unitId('37') });
    const { session } = await world.request('riser');
    expect(session?.actor.memberships).toMatchObject([{ role: 'author', unitId: world.unitId('37') }]);
    const rows = await world.database.db.select().from(memberships).where(eq(memberships.userId, id));
    expect(rows.map((row) => [row.role, row.endedAt !== null]).sort()).toEqual([
      ['author', false],
      ['officer', true],
    ]);
    await expect(setRole(ninhBinh, { id, role: 'leader', unitId: world.unitId('37') })).rejects.toMatchObject(
      { code: 'invalid' },
    );
    await expect(
      setRole(ninhBinh, { id, role: 'leader', unitId: world.unitId('14797') }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  it('reaches nobody else’s accounts', async () => {
    const foreign = await world.userId('canbo.thoxuan');
    for (const id of [foreign, 'no such id']) {
      await expect(setLocked(ninhBinh, { id, locked: true })).rejects.toMatchObject({ code: 'notFound' });
      await expect(resetPassword(ninhBinh, { id })).rejects.toMatchObject({ code: 'notFound' });
      await expect(resetPassword(operator, { id })).rejects.toMatchObject({ code: 'notFound' });
      await expect(
        setRole(ninhBinh, { id, role: 'leader', unitId: world.unitId('14329') }),
      ).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await actionsOf(foreign)).toEqual(['account.created']);
  });

  it('leaves oneself alone', async () => {
    const id = ninhBinh.actor.userId;
    const refused = { code: 'forbidden', details: { params: { reason: 'self' } } };
    await expect(setLocked(ninhBinh, { id, locked: true })).rejects.toMatchObject(refused);
    await expect(resetPassword(ninhBinh, { id })).rejects.toMatchObject(refused);
    await expect(setRole(ninhBinh, { id, role: 'author', unitId: world.unitId('37') })).rejects.toMatchObject(
      refused,
    );
  });

  it('keeps the last administrator, also when two would remove each other at once', async () => {
    const id = thanhHoa.actor.userId;
    const refused = { code: 'forbidden', details: { params: { reason: 'lastHolder' } } };
    await expect(setLocked(operator, { id, locked: true })).rejects.toMatchObject(refused);
    const second = {
      username: 'quantri2.thanhhoa',
      displayName: 'Quản trị 2',
      role: 'administrator' as const,
      unitId: world.unitId('38'),
    };
    const { id: otherId } = await createAccount(thanhHoa, second);
    const other = await world.service('quantri2.thanhhoa');
    await Promise.allSettled([
      setRole(thanhHoa, { id: otherId, role: 'author', unitId: world.unitId('38') }),
      setLocked(other, { id, locked: true }),
    ]);
    const left = await world.database.db
      .select({ id: users.id })
      .from(users)
      .innerJoin(memberships, and(eq(memberships.userId, users.id), isNull(memberships.endedAt)))
      .where(
        and(
          eq(memberships.role, 'administrator'),
          eq(memberships.provinceId, world.unitId('38')),
          isNull(users.lockedAt),
        ),
      );
    expect(left).toHaveLength(1);
  });
});
