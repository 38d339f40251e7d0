import type { CriteriaSet } from '@tieuchi/criteria/types';
import { roomSizes } from '@tieuchi/db/rooms';
import type { BothBuilds, Side } from '../installation/both-builds.ts';
import type { Cluster } from '../installation/cluster.ts';
import { dataOf, Person } from '../installation/person.ts';
import { leaderOf, type Province, password } from '../installation/population.ts';
import { workedBy } from '../installation/process-tree.ts';
import { type Load, saveAll } from './load.ts';
import { PgAlone, type Place } from './pg-alone.ts';
import { Answering } from './values.ts';

/** What was measured of one contestant: one load a turn. */
export interface SavesMeasured {
  readonly name: string;
  readonly loads: readonly Load[];
  /** Processor time of the server for each save, in ms; undefined where there is no server. */
  readonly worked: number | undefined;
}

/** Who saves where, and for how long. */
export interface SavesPlan {
  readonly cluster: Cluster;
  readonly both: BothBuilds;
  /** A copy of the same data, for `pg` alone. */
  readonly alone: string;
  readonly province: Province;
  readonly set: CriteriaSet;
  readonly sessions: number;
  readonly turns: number;
  readonly seconds: number;
}

interface Contestant {
  readonly name: string;
  readonly pid: number | undefined;
  readonly savers: readonly (() => Promise<unknown>)[];
  leave(): Promise<void> | void;
}

const placesSql = `
  select assessments.id as "dossierId", round_id as "roundId", units.id as "unitId", units.province_id as "provinceId",
    users.id as "userId", users.name
  from assessments join rounds on rounds.id = round_id join units on units.id = unit_id
    join users on users.username = any($1) and users.id in (select user_id from memberships where memberships.unit_id = units.id)
  where rounds.name = 'Đợt chính' order by array_position($1, users.username)`;

/** The dossiers in which these people save. */
export async function placesOf(
  cluster: Cluster,
  database: string,
  usernames: readonly string[],
): Promise<Place[]> {
  const { rows } = await cluster.within(database, (client) => client.query<Place>(placesSql, [usernames]));
  return rows;
}

/** People of as many units save at once: by `pg` alone, then through each build, turn by turn. */
export async function contestSaves(plan: SavesPlan): Promise<readonly SavesMeasured[]> {
  const usernames = Array.from({ length: plan.sessions }, (_, index) => leaderOf(plan.province, index + 1));
  const contestants = [await openAlone(plan, usernames)];
  for (const side of plan.both.sides) contestants.push(await openSide(plan, side, usernames));
  const loads = contestants.map((): Load[] => []);
  const worked = contestants.map(() => ({ ms: 0, saves: 0 }));
  try {
    for (let turn = -1; turn < plan.turns; turn += 1) {
      for (const [index, { savers, pid }] of contestants.entries()) {
        const before = pid === undefined ? 0 : workedBy(pid);
        const load = await saveAll(savers, plan.seconds);
        if (turn < 0) continue;
        loads[index]?.push(load);
        const spent = worked[index];
        if (spent === undefined || pid === undefined) continue;
        spent.ms += workedBy(pid) - before;
        // Half a second before it is counted.
        spent.saves += (load.times.length * (plan.seconds + 0.5)) / plan.seconds;
      }
    }
  } finally {
    for (const { leave } of contestants) await leave();
  }
  return contestants.map(({ name, pid }, index) => {
    const { ms = 0, saves = 1 } = worked[index] ?? {};
    return { name, loads: loads[index] ?? [], worked: pid === undefined ? undefined : ms / saves };
  });
}

async function openAlone(
  { cluster, alone, set }: SavesPlan,
  usernames: readonly string[],
): Promise<Contestant> {
  const database = new PgAlone(cluster.urlOf(alone), roomSizes.saving);
  const places = await placesOf(cluster, alone, usernames);
  const savers = places.map((place) => {
    const answering = new Answering(set);
    return () => database.save(place, answering.next());
  });
  return { name: '`pg` alone', pid: undefined, savers, leave: () => database.close() };
}

async function openSide(
  { cluster, set }: SavesPlan,
  side: Side,
  usernames: readonly string[],
): Promise<Contestant> {
  const places = await placesOf(cluster, side.database, usernames);
  const people: Person[] = [];
  const savers: Contestant['savers'][number][] = [];
  for (const [index, username] of usernames.entries()) {
    const person = new Person({ origin: side.server.origin, address: `10.0.1.${index}` });
    people.push(person);
    await person.signIn(username, password);
    savers.push(saverOf(side, { person, dossierId: places[index]?.dossierId ?? '', set }));
  }
  const leave = () => {
    for (const person of people) person.leave();
  };
  return { name: side.name, pid: side.server.pid, savers, leave };
}

/** Somebody who saves one answer at a time in a dossier. */
export function saverOf(
  side: Side,
  { person, dossierId, set }: { person: Person; dossierId: string; set: CriteriaSet },
): () => Promise<unknown> {
  const answering = new Answering(set);
  return async () => {
    const { procedure, input } = side.asks.save({ id: dossierId, ...answering.next() });
    return dataOf(await person.write(procedure, input));
  };
}
