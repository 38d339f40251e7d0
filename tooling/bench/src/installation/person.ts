import { Agent, request } from 'node:http';
import { z } from 'zod';

/** What the server said, and how long that took. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly cookies: readonly string[];
  /** As sent, which is compressed where the person takes that. */
  readonly body: Buffer;
  readonly ms: number;
}

/** Who asks. */
export interface PersonWish {
  readonly origin: string;
  /** Address that the proxy in front names. */
  readonly address?: string;
  readonly cookie?: string;
  /** Connections at once; a browser with one page needs few. */
  readonly connections?: number;
}

const told = z.object({ result: z.object({ data: z.unknown() }) });

/** Somebody with a browser: keeps connections and cookies. */
export class Person {
  readonly #origin: URL;
  readonly #agent: Agent;
  readonly #address: string;
  #cookie: string;

  constructor({ origin, address = '10.0.0.1', cookie = '', connections = 1 }: PersonWish) {
    // The server listens on IPv4 only; a name would be looked up for each connection.
    this.#origin = new URL(origin.replace('//localhost', '//127.0.0.1'));
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.#address = address;
    this.#cookie = cookie;
  }

  /** Sends one request and takes the whole answer. Rejects when the connection breaks. */
  ask(
    path: string,
    { body, compressed = false }: { body?: string; compressed?: boolean } = {},
  ): Promise<Answer> {
    const began = performance.now();
    const headers = {
      'x-forwarded-for': this.#address,
      ...(this.#cookie !== '' && { cookie: this.#cookie }),
      ...(compressed && { 'accept-encoding': 'gzip, br' }),
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }),
    };
    const { hostname, port } = this.#origin;
    const method = body === undefined ? 'GET' : 'POST';
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers, agent: this.#agent }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: response.headers['retry-after'],
            cookies: response.headers['set-cookie'] ?? [],
            body: Buffer.concat(parts),
            ms: performance.now() - began,
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Signs in and keeps the session; throws when the server refuses. */
  async signIn(username: string, password: string): Promise<void> {
    const answer = await this.ask(signInPath, { body: JSON.stringify({ username, password }) });
    if (answer.status !== 200) throw new Error(`signing in as ${username} answered ${answer.status}`);
    this.#cookie = answer.cookies.map((line) => line.split(';')[0]).join('; ');
  }

  /** For a process of its own that asks in this person's name. */
  get cookie(): string {
    return this.#cookie;
  }

  /** Reads by a procedure, as a page does. */
  read(procedure: string, input?: unknown, compressed = true): Promise<Answer> {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return this.ask(`/api/trpc/${procedure}${query}`, { compressed });
  }

  /** Changes something by a procedure. */
  write(procedure: string, input: unknown): Promise<Answer> {
    return this.ask(`/api/trpc/${procedure}`, { body: JSON.stringify(input) });
  }

  leave(): void {
    this.#agent.destroy();
  }
}

export const signInPath = '/api/auth/sign-in/username';

/** What a procedure gave; throws when it refused. */
export function dataOf({ status, body }: Answer): unknown {
  if (status !== 200) throw new Error(`answered ${status}: ${body.toString('utf8').slice(0, 500)}`);
  return told.parse(JSON.parse(body.toString('utf8'))).result.data;
}
