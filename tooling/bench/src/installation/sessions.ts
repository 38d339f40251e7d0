import { createHmac, randomBytes } from 'node:crypto';
import type { Client } from 'pg';

const sessionsSql = `
  insert into sessions (id, user_id, token, expires_at)
  select 's' || md5(token), users.id, token, now() + interval '12 hours'
  from unnest($1::text[], $2::text[]) as one(username, token) join users using (username)`;

/**
 * Sessions as signing in makes them, without the hashing that it takes: the cookie of each of these people. For filling an
 * installation, where thousands submit.
 */
export async function openSessions(client: Client, usernames: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ value: string }>(
    `select value from tieuchi_private.secrets where name = 'authSecret'`,
  );
  const secret = rows[0]?.value ?? '';
  const tokens = usernames.map(() => randomBytes(24).toString('base64url'));
  await client.query(sessionsSql, [usernames, tokens]);
  return tokens.map((token) => {
    const signature = createHmac('sha256', secret).update(token).digest('base64');
    return `tieuchi.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
  });
}
