import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { Side } from '../installation/both-builds.ts';
import { Person, signInPath } from '../installation/person.ts';
import { leaderOf, type Province, password } from '../installation/population.ts';
import type { Probe } from '../probe/probe.ts';

/** How a crowd fared that signed in at once. */
export interface CrowdMeasured {
  readonly perSecond: number;
  /** How long each of them took, in ms. */
  readonly times: readonly number[];
  /** How long others waited for small things meanwhile, in ms. */
  readonly others: readonly number[];
  readonly refused: number;
}

/** Where the people of a crowd are. */
export type Whence = 'addresses of their own' | 'one address';

const hashing = promisify<
  string,
  Buffer,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);

/** How many passwords one slot hashes in a second, one after the other, while nothing else is done. */
export async function hashesPerSecond(seconds: number): Promise<number> {
  const [N, r, p] = [2 ** 14, 8, 1];
  const salt = Buffer.alloc(16);
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < seconds * 1000) {
    await hashing(password, salt, 32, { N, r, p, maxmem: 256 * N * r });
    count += 1;
  }
  return (1000 * count) / (performance.now() - began);
}

/** Lets the leaders of a province sign in, all at once, while somebody who is signed in works on. */
export async function signInAll(
  side: Side,
  { province, whence, probe, cookie }: { province: Province; whence: Whence; probe: Probe; cookie: string },
): Promise<CrowdMeasured> {
  const { origin } = side.server;
  const people = Array.from({ length: province.units }, (_, index) => {
    const address = whence === 'one address' ? '10.0.3.1' : `10.1.${index >> 8}.${index & 255}`;
    return { person: new Person({ origin, address }), username: leaderOf(province, index + 1) };
  });
  const times: number[] = [];
  let refused = 0;
  let ms = 0;
  const others = await probe.during({ origin, cookie }, async () => {
    const began = performance.now();
    await Promise.all(
      people.map(async ({ person, username }) => {
        const answer = await person.ask(signInPath, { body: JSON.stringify({ username, password }) });
        times.push(answer.ms);
        if (answer.status !== 200) refused += 1;
      }),
    );
    ms = performance.now() - began;
  });
  for (const { person } of people) person.leave();
  return { perSecond: (1000 * (people.length - refused)) / ms, times, others, refused };
}

/** What a server says to those for whom there is no more room to wait; undefined where it lets everybody wait. */
export async function overflow(
  side: Side,
  { crowd, patience }: { crowd: number; patience: number },
): Promise<{ status: number; retryAfter: string | undefined } | undefined> {
  const { origin } = side.server;
  const people = Array.from({ length: crowd }, () => new Person({ origin, address: '10.0.4.1' }));
  const refusals = people.map(async (person, index) => {
    // Names of their own: guessing at one is slowed, which is another refusal.
    const body = JSON.stringify({ username: `khong.co.ai.${index}`, password: 'mật khẩu bịa ra' });
    const { status, retryAfter } = await person.ask(signInPath, { body });
    if (status !== 429 && status !== 503) throw new Error('was let wait');
    return { status, retryAfter };
  });
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  const first = await Promise.race([Promise.any(refusals).catch(() => undefined), late]);
  for (const person of people) person.leave();
  return first;
}
