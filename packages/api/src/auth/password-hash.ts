import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { FairQueue } from '@tieuchi/work/fair-queue';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/**
 * For passwords that people think up: about 40 ms and 16 MB. Twice that would let 500 communes that sign in within the same
 * minute wait for one another on a machine with two cores.
 */
const chosenCost: Cost = { N: 2 ** 14, r: 8, p: 1 };

/** For random passwords of 60 bits and more, which no amount of hashing has to protect; thousands are made by one import. */
const randomCost: Cost = { N: 2 ** 10, r: 8, p: 1 };

const keyBytes = 32;

/**
 * How many passwords are hashed at a time: two, so that the second sign-in of a place has not to wait for the first of another, and
 * threads of the pool are left to all else. The system shares two processors out so that the server, which needs little of one, goes first.
 */
export const hashesAtOnce = 2;

/**
 * scrypt runs in the thread pool, which also checks the signature of every session cookie and reads files: were all of its threads or
 * all processors hashing, every request would wait for the whole burst. Passwords made by the thousand take turns with those that people type.
 */
const hashing = new FairQueue({ running: hashesAtOnce, waiting: Infinity });

function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  return hashing.run(String(cost.N), () => deriveNow(password, salt, cost));
}

function deriveNow(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
  return new Promise((resolve, reject) => {
    // Vietnamese keyboards type the same letter in several code point sequences.
    scrypt(password.normalize('NFC'), salt, keyBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

async function hashAt(password: string, cost: Cost): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Hashes a password that a person chose; takes some 40 ms off the main thread. The cost stands in the hash. */
export function hashPassword(password: string): Promise<string> {
  return hashAt(password, chosenCost);
}

/** Hashes a password that was drawn at random (≥ 60 bits), quickly. */
export function hashRandomPassword(password: string): Promise<string> {
  return hashAt(password, randomCost);
}

/** Whether the password is the one that was hashed. Takes the same time whichever way it was hashed. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) return false;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const expected = Buffer.from(key, 'base64');
  const actual = await derive(password, Buffer.from(salt, 'base64'), cost);
  // Otherwise a stranger could tell by the clock which accounts still have their one-time password.
  if (cost.N < chosenCost.N) await derive(password, randomBytes(16), chosenCost);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
