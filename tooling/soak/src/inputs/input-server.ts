import { createAuth } from '@tieuchi/api/auth';
import { createWalkWorld, type WalkWorld } from '@tieuchi/api/walk/walk-world';
import type { Database } from '@tieuchi/db/database';
import { buildServer } from '@tieuchi/server/serve';

/** One request as a stranger makes it. */
export interface Shot {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
  /** User name of whoever is signed in; null: nobody. */
  readonly caller: string | null;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** The whole server on a country at work, where every request is undone once it has been answered. */
export interface InputServer {
  readonly world: WalkWorld;
  send(shot: Shot): Promise<Answer>;
  close(): Promise<void>;
}

const origin = 'http://localhost:3000';

class Undo extends Error {}

/** Starts it; needs the database server of the tests (see `withTestServer`). */
export async function openInputServer(): Promise<InputServer> {
  const world = await createWalkWorld();
  const { db: outside } = world.demo.database;
  let inside: Database | undefined;
  // Every query of the request under test runs in one transaction.
  const db = new Proxy<Database>(outside, {
    get(_, name) {
      const used = inside ?? outside;
      const member: unknown = Reflect.get(used, name);
      return typeof member === 'function' ? member.bind(used) : member;
    },
  });
  const now = () => world.demo.clock.now;
  const secret = 'secret of the inputs, which nobody needs to know';
  const auth = createAuth({ db, secret, baseUrl: origin, secureCookies: false, now });
  const config = { origin, trustProxy: false, apps: [], version: '0' } as const;
  const server = await buildServer({ rooms: { reading: db, saving: db }, auth, now, config });

  const inject = async ({ method, url, headers, payload }: Omit<Shot, 'caller'>): Promise<Answer> => {
    const sent = {
      method: methodOf(method),
      url,
      headers: { ...headers },
      ...(payload !== undefined && { payload }),
    };
    const answer = await server.inject(sent);
    return {
      status: answer.statusCode,
      type: String(answer.headers['content-type'] ?? ''),
      body: answer.body,
    };
  };

  const cookies = new Map<string, string>();
  const cookieOf = async (caller: string): Promise<string> => {
    const known = cookies.get(caller);
    if (known !== undefined) return known;
    const payload = { username: caller, password: world.demo.passwords.get(caller) };
    const answer = await server.inject({ method: 'POST', url: '/api/auth/sign-in/username', payload });
    const [cookie = ''] = String(answer.headers['set-cookie']).split(';');
    if (answer.statusCode !== 200) throw new Error(`${caller} cannot sign in: ${answer.statusCode}`);
    cookies.set(caller, cookie);
    return cookie;
  };

  return {
    world,
    async send({ caller, ...shot }) {
      const cookie = caller === null ? undefined : await cookieOf(caller);
      const headers = { origin, ...(cookie !== undefined && { cookie }), ...shot.headers };
      const answers: Answer[] = [];
      const undone = outside.transaction(async (tx) => {
        inside = tx;
        answers.push(await inject({ ...shot, headers }));
        throw new Undo();
      });
      await undone.catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
      inside = undefined;
      const [answer] = answers;
      if (answer === undefined) throw new Error('no answer');
      return answer;
    },
    async close() {
      await server.close();
      await world.demo.close();
    },
  };
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'] as const;

function methodOf(text: string): (typeof methods)[number] {
  const method = methods.find((one) => one === text);
  if (method === undefined) throw new Error(`no such method: ${text}`);
  return method;
}
