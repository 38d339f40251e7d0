import { randomBytes, scryptSync } from 'node:crypto';
import type { Client } from 'pg';

/** The password of everybody in a filled installation. */
export const password = 'Mật khẩu của mọi người';

/** A made-up province and how many units it has, whose codes are its letter and a number. */
export interface Province {
  readonly letter: string;
  readonly units: number;
}

/** Who runs the rounds of a province. */
export const publisherOf = ({ letter }: Province): string => `congbo.${letter.toLowerCase()}`;

/** The leader of a unit, who answers and submits; units count from 1. */
export const leaderOf = ({ letter }: Province, unit: number): string =>
  `lanhdao.${letter.toLowerCase()}${unit}`;

/** As both builds store a password that somebody chose. */
function hashed(): string {
  const salt = randomBytes(16);
  const [N, r, p] = [2 ** 14, 8, 1];
  const key = scryptSync(password.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r });
  return ['scrypt', N, r, p, salt.toString('base64'), key.toString('base64')].join('$');
}

const provinceSql = `
  with id as (select gen_random_uuid() as id)
  insert into units (id, code, type, name, province_id, valid_from)
  select id, $1, 'tinh', 'Tỉnh ' || $1, id, '2025-07-01' from id returning id`;

const unitsSql = `
  insert into units (code, type, name, parent_id, province_id, valid_from)
  select $1 || n, 'xa', 'Xã ' || $1 || n, $2, $2, '2025-07-01' from generate_series(1, $3::integer) n`;

const usersSql = `
  insert into users (id, name, email, username, must_change_password, province_id)
  select 'b' || md5(person.name), person.name, person.name || '@invalid', person.name, false, $2 from unnest($1::text[]) as person(name)`;

const credentialsSql = `
  insert into credentials (id, user_id, account_id, provider_id, password)
  select 'c' || md5(name), 'b' || md5(name), 'b' || md5(name), 'credential', $2 from unnest($1::text[]) as person(name)`;

const membershipsSql = `
  insert into memberships (user_id, role, unit_id, province_id)
  select 'b' || md5(person.name), $2, units.id, $3 from unnest($1::text[], $4::text[]) as person(name, code)
    join units using (code)`;

/** Adds a province with its units, a publisher and a leader for each unit. */
export async function settle(client: Client, province: Province): Promise<void> {
  const { letter, units } = province;
  const {
    rows: [row],
  } = await client.query<{ id: string }>(provinceSql, [letter]);
  const id = row?.id;
  await client.query(unitsSql, [letter, id, units]);
  const publisher = publisherOf(province);
  const numbers = Array.from({ length: units }, (_, index) => index + 1);
  const leaders = numbers.map((number) => leaderOf(province, number));
  await client.query(usersSql, [[publisher, ...leaders], id]);
  await client.query(credentialsSql, [[publisher, ...leaders], hashed()]);
  await client.query(membershipsSql, [[publisher], 'publisher', id, [letter]]);
  await client.query(membershipsSql, [leaders, 'leader', id, numbers.map((number) => `${letter}${number}`)]);
}
