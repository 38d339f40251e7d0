import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * better-auth turns errors of its database into answers of its own: a sign-in that fails is 500, reading a session throws an error
 * without a reason, and signing out claims to have succeeded. Here the first error of a query is remembered for whoever called.
 */
const calls = new AsyncLocalStorage<{ first?: { readonly error: unknown } }>();

/** Runs a call of better-auth; rejects with the first error of a query that it made, whatever it answered. */
export async function heeding<Result>(call: () => Promise<Result>): Promise<Result> {
  const heard: { first?: { readonly error: unknown } } = {};
  const [outcome] = await Promise.allSettled([calls.run(heard, call)]);
  if (heard.first) throw heard.first.error;
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

/** Remembers that a query failed, if it does. */
export async function heedQuery<Result>(query: PromiseLike<Result>): Promise<Result> {
  try {
    return await query;
  } catch (error) {
    const heard = calls.getStore();
    if (heard) heard.first ??= { error };
    throw error;
  }
}

/** An adapter of better-auth each of whose methods is heeded. */
export function heedAdapter<Adapter extends object>(adapter: Adapter): Adapter {
  return new Proxy(adapter, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => heedQuery(Promise.resolve(Reflect.apply(value, target, args)));
    },
  });
}
