import { setTimeout as pause } from 'node:timers/promises';
import type { BusyWriters } from '@tieuchi/e2e/busy-writers';
import { type OutageWorld, openOutageWorld } from './outage-world.ts';

/** How much is done to a server. */
export interface OutagePlan {
  /** Sessions of the database that are cut. */
  readonly cuts: number;
  /** Times that PostgreSQL is restarted. */
  readonly restarts: number;
  /** How long a table stays locked; 0: not at all. */
  readonly lockSeconds: number;
}

/** What was done, how much was confirmed meanwhile, and what was wrong afterwards. */
export interface Outage {
  readonly name: string;
  readonly confirmations: number;
  readonly problems: readonly string[];
}

/** Cuts sessions and restarts the database under people who save without a pause. */
export async function runOutages({ cuts, restarts, lockSeconds }: OutagePlan): Promise<Outage[]> {
  const world = await openOutageWorld();
  try {
    const outages = [
      await under(world, `${cuts} sessions cut`, () => cutSessions(world, cuts)),
      await under(world, `PostgreSQL restarted, times: ${restarts}`, () => restart(world, restarts)),
    ];
    if (lockSeconds > 0)
      outages.push(
        await under(world, `a table locked for ${lockSeconds} s`, () => lockTable(world, lockSeconds)),
      );
    return outages;
  } finally {
    await world.close();
  }
}

/** Does something to the database while people save, then lets them save undisturbed, and looks. */
async function under(world: OutageWorld, name: string, harm: () => Promise<void>): Promise<Outage> {
  const { writers } = world;
  const before = writers.ledger.confirmations;
  writers.start();
  await harm();
  const problems = await comesBack(writers);
  await writers.stop();
  return {
    name,
    confirmations: writers.ledger.confirmations - before,
    problems: [...problems, ...(await world.problems())],
  };
}

/** Waits until savings are confirmed again. */
export async function comesBack(writers: BusyWriters): Promise<string[]> {
  const goal = writers.ledger.confirmations + 20;
  for (let tries = 0; tries < 600; tries += 1) {
    if (writers.ledger.confirmations >= goal) return [];
    await pause(100);
  }
  return ['no saving was confirmed for a minute afterwards'];
}

async function cutSessions({ database }: OutageWorld, count: number): Promise<void> {
  for (let cut = 0; cut < count; cut += 4) {
    await pause(150);
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'tieuchi' and pid <> pg_backend_pid() order by query_start desc limit 4`,
    );
  }
}

async function lockTable({ database }: OutageWorld, seconds: number): Promise<void> {
  await database.query(
    `begin; lock table public.answers in access exclusive mode; select pg_sleep(${seconds}); commit;`,
  );
}

async function restart({ database }: OutageWorld, count: number): Promise<void> {
  for (let time = 0; time < count; time += 1) {
    await pause(500);
    await database.restart();
  }
}

/** A line for each. */
export function reportOutages(outages: readonly Outage[]): string[] {
  return outages.map(
    ({ name, confirmations, problems }) =>
      `${name}: ${confirmations} savings confirmed, ${problems.length === 0 ? 'nothing lost, log of events whole' : problems.join('; ')}`,
  );
}
