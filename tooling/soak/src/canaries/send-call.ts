import type { CanaryCall } from './canary-calls.ts';
import type { Canaries } from './canary-texts.ts';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

async function ask(address: string, init?: RequestInit): Promise<Answer> {
  const answer = await fetch(address, { redirect: 'manual', ...init });
  return { status: answer.status, body: await answer.text() };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function toRestAddress(route: string, input: unknown): string {
  const { params, query }: { params?: object; query?: unknown } = Object(input);
  const path = Object.entries(params ?? {}).reduce(
    (address, [name, value]) => address.replace(`:${name}`, encodeURIComponent(String(value))),
    route.split(' ')[1] ?? '',
  );
  return textOf(query) === '' ? path : `${path}?${textOf(query)}`;
}

/** Sends a call over HTTP as a browser would. */
export function sendCall(
  origin: string,
  { route, method, isRest }: CanaryCall,
  {
    input,
    cookie = '',
    agent,
  }: { readonly input: unknown; readonly cookie?: string; readonly agent: string },
): Promise<Answer> {
  const headers = { cookie, 'user-agent': agent, referer: `http://localhost/${agent}` };
  if (isRest) {
    const body = method === 'POST' ? agent : undefined;
    return ask(`${origin}${toRestAddress(route, input)}`, { method, headers, ...(body && { body }) });
  }
  const text = JSON.stringify(input);
  if (method === 'GET') {
    const query = text === undefined ? '' : `?input=${encodeURIComponent(text)}`;
    return ask(`${origin}/api/trpc/${route}${query}`, { headers });
  }
  const json = { ...headers, 'content-type': 'application/json' };
  return ask(`${origin}/api/trpc/${route}`, { method, headers: json, ...(text && { body: text }) });
}

/** Somebody with an account. */
export interface Person {
  readonly username: string;
  readonly password: string;
  readonly cookie: string;
}

const json = { 'content-type': 'application/json' };

/** What strangers send: made-up addresses, broken bodies, foreign origins, wrong passwords, cookies of their own. */
export async function sendStrange(origin: string, canaries: Canaries): Promise<Answer[]> {
  const next = (place: string) => canaries.next(`strange: ${place}`);
  const save = '/api/trpc/drafts.save';
  const signIn = '/api/auth/sign-in/username';
  const token = () => `tieuchi.session_token=${next('token')}.${next('signature')}`;
  const sent: [string, RequestInit?][] = [
    [`/${next('address')}?${next('query')}`],
    [`/api/${next('address')}`],
    [`/api/%zz${next('broken address')}`],
    [`/api/trpc/${next('procedure')},drafts.list?batch=1&input=${next('input')}`],
    [`/api/trpc/session.me?input={"${next('broken input')}`],
    [`/api/v1/sets/${next('digest')}?${next('query')}`],
    [`/api/auth/${next('address')}?token=${next('token')}`],
    ['/api/auth/get-session', { headers: { cookie: token() } }],
    ['/', { headers: { cookie: token(), 'x-tieuchi-user': next('header') } }],
    [save, { method: 'POST', headers: json, body: `{"${next('broken body')}": no ${next('body')}` }],
    [save, { method: 'POST', headers: { 'content-type': next('type') }, body: next('body') }],
    [save, { method: 'POST', headers: { ...json, origin: `https://${next('origin')}.example` } }],
    [signIn, toPost({ username: next('user name'), password: next('password') })],
    [signIn, { method: 'POST', headers: json, body: `{"username": "${next('broken')}", x` }],
  ];
  const answers: Answer[] = [];
  for (const [path, init] of sent) answers.push(await ask(`${origin}${path}`, init));
  return answers;
}

const toPost = (value: unknown, cookie = ''): RequestInit => ({
  method: 'POST',
  headers: { ...json, cookie },
  body: JSON.stringify(value),
});

/** A person signs in again, changes the password and signs out: passwords, hashes and tokens are on their way. */
export async function sendPerson(origin: string, person: Person, canaries: Canaries): Promise<Answer[]> {
  const { username, password, cookie } = person;
  const change = { current: password, next: canaries.next('new password') };
  return [
    await ask(`${origin}/api/auth/sign-in/username`, toPost({ username, password })),
    await ask(`${origin}/api/auth/get-session`, { headers: { cookie } }),
    await ask(`${origin}/`, { headers: { cookie } }),
    await ask(`${origin}/api/trpc/session.changePassword`, toPost(change, cookie)),
    await ask(`${origin}/api/auth/sign-out`, toPost({}, cookie)),
  ];
}
