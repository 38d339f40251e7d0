import type { EditStore } from './edit-store.ts';

/** Longer than any sending may take, so that a lease is only lost by a tab that died. */
const LEASE_MS = 60_000;

/**
 * Runs `work` while no other tab of this browser sends the same person's answers. Uses Web Locks; pages without https
 * have none, there a lease in the store stands in. Returns false when another tab holds the lease: ask again later.
 */
export async function withSendLock(
  options: {
    store: EditStore;
    name: string;
    owner: string;
    locks: LockManager | undefined;
    now: () => number;
  },
  work: () => Promise<void>,
): Promise<boolean> {
  if (options.locks) {
    await options.locks.request(options.name, work);
    return true;
  }
  const now = options.now();
  if (!(await options.store.lease(options.name, options.owner, now, now + LEASE_MS))) return false;
  try {
    await work();
  } finally {
    await options.store.release(options.name, options.owner);
  }
  return true;
}
