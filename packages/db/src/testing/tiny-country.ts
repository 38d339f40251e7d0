import { randomUUID } from 'node:crypto';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { type Actor, type Role, type RoleAt, rolesAt } from '../actor.ts';
import { memberships, users } from '../tables/accounts.ts';
import { units, unitTypes } from '../tables/units.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** Two provinces, the northern one with two communes, the southern one with one. */
export const places = {
  north: { type: 'tinh', province: 'north' },
  hill: { type: 'xa', province: 'north' },
  dale: { type: 'phuong', province: 'north' },
  south: { type: 'tinh', province: 'south' },
  coast: { type: 'xa', province: 'south' },
} as const;

/** A unit of the country. */
export type Place = keyof typeof places;

type Person =
  | 'ministry'
  | 'operator'
  | 'hill author'
  | `${'north' | 'south'} ${RoleAt<'province'>}`
  | `${'hill' | 'dale' | 'coast'} ${RoleAt<'commune'>}`;

/** A country small enough to ask everybody in it what they see. */
export interface TinyCountry {
  readonly database: TestDatabase;
  /** As the running server. */
  readonly db: NodePgDatabase;
  readonly at: Date;
  unit(place: Place): string;
  person(name: Person): Actor;
  /** The names of those for whom the query finds something: a row, a list with rows, true. */
  whoSees(query: (actor: Actor) => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Makes the country in a database of its own, with one person in each role at each place; and an author at a commune, a place where
 * that role means nothing, so that nothing is found for it either.
 */
export async function createTinyCountry(): Promise<TinyCountry> {
  const database = await createTestDatabase();
  const { db } = database;
  const ids = new Map<string, string>(Object.keys(places).map((place) => [place, randomUUID()]));
  const unit = (place: Place): string => ids.get(place) ?? '';
  await db
    .insert(unitTypes)
    .values(['tinh', 'xa', 'phuong'].map((type) => ({ type, name: type, validFrom: '2025-07-01' })));
  for (const [place, { type, province }] of Object.entries(places)) {
    const id = ids.get(place) ?? '';
    const provinceId = unit(province);
    const isProvince = type === 'tinh';
    await db.insert(units).values({
      id,
      code: place,
      type,
      name: place,
      slug: isProvince ? place : null,
      parentId: isProvince ? null : provinceId,
      provinceId,
      validFrom: '2025-07-01',
    });
  }
  const people = new Map<string, Actor>();
  const settle = async (name: Person, role: Role, place: Place | null): Promise<void> => {
    const userId = name.replace(' ', '-');
    const unitId = place && unit(place);
    const provinceId = place && name !== 'hill author' ? unit(places[place].province) : null;
    await db.insert(users).values({ id: userId, name, email: `${userId}@x`, username: userId, provinceId });
    const id = randomUUID();
    await db.insert(memberships).values({ id, userId, role, unitId, provinceId });
    people.set(name, {
      userId,
      username: userId,
      displayName: name,
      memberships: [{ id, role, unitId, provinceId }],
    });
  };
  await settle('ministry', 'ministryAnalyst', null);
  await settle('operator', 'operator', null);
  for (const province of ['north', 'south'] as const)
    for (const role of rolesAt('province')) await settle(`${province} ${role}`, role, province);
  await settle('hill author', 'author', 'hill');
  for (const commune of ['hill', 'dale', 'coast'] as const)
    for (const role of rolesAt('commune')) await settle(`${commune} ${role}`, role, commune);
  return {
    database,
    db,
    at: new Date('2026-11-28T00:00:00Z'),
    unit,
    person(name) {
      const found = people.get(name);
      if (found === undefined) throw new Error(`nobody is called ${name}`);
      return found;
    },
    async whoSees(query) {
      const names: string[] = [];
      for (const [name, actor] of people) if (isSomething(await query(actor))) names.push(name);
      return names;
    },
    close: () => database.close(),
  };
}

function isSomething(found: unknown): boolean {
  return Array.isArray(found) ? found.length > 0 : found !== undefined && found !== false;
}
