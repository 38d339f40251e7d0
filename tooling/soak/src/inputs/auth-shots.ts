import { deepest, type HostileValue, hostileValues } from './hostile-values.ts';
import { type Place, replaceAt } from './input-fields.ts';
import { inAddress, type NamedShot } from './input-shots.ts';

/** Longer headers are refused by Node. */
const LONGEST_HEADER = 4_000;

const credentials = { username: 'canbo.hoalu', password: 'not the password' };
const fields: readonly Place[] = [[], ['username'], ['password'], ['rememberMe'], ['callbackURL']];

/** Where cookies and headers are read. */
const readers = [
  ['GET', '/api/auth/get-session'],
  ['POST', '/api/auth/sign-out'],
  ['GET', '/api/trpc/session.me'],
  ['GET', '/'],
] as const;

function* signIns(value: HostileValue): Generator<NamedShot> {
  for (const place of fields)
    yield {
      route: 'POST /api/auth/sign-in/username',
      about: `${['body', ...place].join('.')} = ${value.name}`,
      caller: null,
      method: 'POST',
      url: '/api/auth/sign-in/username',
      headers: { 'content-type': 'application/json' },
      payload: replaceAt(credentials, place, value.json),
    };
}

function* headers(value: HostileValue): Generator<NamedShot> {
  const sent = inAddress(value).slice(0, LONGEST_HEADER);
  const given = {
    cookie: { caller: null, headers: { cookie: `tieuchi.session_token=${sent}` } },
    'signed cookie': { caller: null, headers: { cookie: `tieuchi.session_token=a.${sent}` } },
    'x-tieuchi-user': { caller: 'bo', headers: { 'x-tieuchi-user': sent } },
  };
  for (const [method, url] of readers) {
    for (const [name, shot] of Object.entries(given))
      yield { route: `${method} ${url}`, about: `${name} = ${value.name}`, method, url, ...shot };
  }
  const url = `/api/auth/get-session?disableCookieCache=${sent}&${sent}`;
  yield {
    route: 'GET /api/auth/get-session',
    about: `query = ${value.name}`,
    caller: 'bo',
    method: 'GET',
    url,
  };
}

/** Signing in and out with hostile names, passwords, bodies, cookies and headers. */
export function* authShots(): Generator<NamedShot> {
  for (const value of hostileValues) {
    yield* signIns(value);
    yield* headers(value);
  }
  yield* signIns(deepest);
}
