import { deepest, type HostileValue, hostileValues } from './hostile-values.ts';
import type { Baseline } from './input-baselines.ts';
import { placesOf, replaceAt } from './input-fields.ts';
import type { Shot } from './input-server.ts';

/** A request with what is hostile in it. */
export interface NamedShot extends Shot {
  readonly route: string;
  readonly about: string;
}

/** Node refuses longer ones before anything of ours sees them. */
const LONGEST_ADDRESS = 15_000;

const json = { 'content-type': 'application/json' };

/** Every place of a procedure's input replaced by every hostile value, one at a time. */
function* procedureShots({ route, kind, caller, input }: Baseline): Generator<NamedShot> {
  const isQuery = kind === 'query';
  for (const place of placesOf(input)) {
    for (const value of isQuery ? hostileValues : [...hostileValues, deepest]) {
      const text = replaceAt(input ?? null, place, value.json);
      const about = `${['input', ...place].join('.')} = ${value.name}`;
      if (isQuery) {
        const url = `/api/trpc/${route}?input=${encodeURIComponent(text)}`;
        if (url.length <= LONGEST_ADDRESS) yield { route, about, caller, method: 'GET', url };
      } else {
        yield {
          route,
          about,
          caller,
          method: 'POST',
          url: `/api/trpc/${route}`,
          headers: json,
          payload: text,
        };
      }
    }
  }
}

/** A hostile value as it stands in an address or a header; half a character as the bytes that a sloppy program makes of it. */
export function inAddress(value: HostileValue): string {
  const parsed: unknown = JSON.parse(value.json);
  const text = typeof parsed === 'string' ? parsed : value.json;
  return text.replace(/./gsu, (sign) => (/\p{Cs}/u.test(sign) ? '%ED%A0%80' : encodeURIComponent(sign)));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(
    isRecord(value) ? Object.entries(value).map(([name, one]) => [name, String(one)]) : [],
  );
}

/** Every parameter of a REST address replaced by every hostile value; every one of its query too. */
function* restShots({ route, caller, input }: Baseline): Generator<NamedShot> {
  const [method = '', pattern = ''] = route.split(' ');
  const given = isRecord(input) ? input : {};
  const params = textsOf(given.params);
  const query = String(given.query ?? '');
  const url = (changed: Record<string, string>, asked: string) => {
    const path = pattern.replace(/:(\w+)/g, (_, name: string) => changed[name] ?? '');
    return asked === '' ? path : `${path}?${asked}`;
  };
  const shot = (about: string, address: string): NamedShot[] =>
    address.length > LONGEST_ADDRESS ? [] : [{ route, about, caller, method, url: address }];
  for (const value of hostileValues) {
    const sent = inAddress(value);
    for (const name of Object.keys(params))
      yield* shot(`:${name} = ${value.name}`, url({ ...params, [name]: sent }, query));
    for (const [index, pair] of query.split('&').entries()) {
      const [name = ''] = pair.split('=');
      const asked = query.split('&').map((one, at) => (at === index ? `${name}=${sent}` : one));
      yield* shot(`?${name} = ${value.name}`, url(params, asked.join('&')));
    }
    yield* shot(`another query = ${value.name}`, url(params, `${sent}=${sent}`));
    if (method === 'POST')
      yield {
        route,
        about: `body = ${value.name}`,
        caller,
        method,
        url: url(params, query),
        payload: value.json,
      };
  }
}

/** All of a route's. */
export function shotsOf(baseline: Baseline): Generator<NamedShot> {
  return baseline.kind === 'rest' ? restShots(baseline) : procedureShots(baseline);
}
