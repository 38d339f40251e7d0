import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { BothBuilds, Side } from '../installation/both-builds.ts';
import type { Cluster } from '../installation/cluster.ts';
import { type Answer, Person } from '../installation/person.ts';
import { type Province, password, publisherOf } from '../installation/population.ts';
import { isAlive, residentOf, watchPeak } from '../installation/process-tree.ts';
import { dossiersOf } from '../installation/rounds.ts';
import { Probe } from '../probe/probe.ts';

/** What a page waited for, once. */
export interface Sample {
  readonly ms: number;
  /** The server failed after that time. */
  readonly failed: boolean;
  /** The longest that somebody else waited meanwhile; undefined where nobody else asked. */
  readonly wait?: number;
  /** The most that the server held meanwhile, in bytes. */
  readonly peak: number;
}

/** What was measured of one build. */
export interface Measured {
  readonly name: string;
  /** In bytes, after a few small reads. */
  readonly rest: number;
  /** The longest wait in each of some seconds in which nothing else was asked. */
  readonly idle: readonly number[];
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
}

/** The round in which things are asked, and how often. */
export interface PagesPlan {
  readonly cluster: Cluster;
  readonly both: BothBuilds;
  readonly province: Province;
  /** How often what can be repeated is, by itself and with somebody else who asks meanwhile. */
  readonly repeats: { readonly alone: number; readonly watched: number };
}

interface Asker {
  readonly side: Side;
  readonly publisher: Person;
  readonly rounds: readonly { readonly id: string; readonly dossier: string }[];
  readonly rest: number;
  readonly idle: readonly number[];
  readonly samples: Map<string, Sample[]>;
}

const roundsSql = `
  select rounds.id from rounds join units on units.id = rounds.province_id
  where units.code = $1 order by rounds.opened_at`;

async function roundsOf(client: Client, { letter }: Province): Promise<Asker['rounds']> {
  const { rows } = await client.query<{ id: string }>(roundsSql, [letter]);
  const found = [];
  for (const { id } of rows) found.push({ id, dossier: (await dossiersOf(client, id))[0] ?? '' });
  return found;
}

/** Asks both builds in turn for everything that people of a province wait for. */
export async function contestPages(plan: PagesPlan): Promise<readonly Measured[]> {
  const probe = await Probe.start();
  const askers: Asker[] = [];
  for (const side of plan.both.sides) askers.push(await arrive(side, plan, probe));
  try {
    await readPages(askers, plan, { probe, when: 'before peers are frozen' });
    await decideRounds(askers, probe);
    await readPages(askers, plan, { probe, when: 'after' });
  } finally {
    for (const { publisher } of askers) publisher.leave();
    probe.stop();
  }
  return askers.map(({ side, rest, idle, samples }) => ({ name: side.name, rest, idle, samples }));
}

async function arrive(side: Side, { cluster, province }: PagesPlan, probe: Probe): Promise<Asker> {
  const publisher = new Person({ origin: side.server.origin });
  await publisher.signIn(publisherOf(province), password);
  for (let time = 0; time < 20; time += 1) await publisher.read('rounds.list');
  const rest = residentOf(side.server.pid);
  const idle: number[] = [];
  const plan = { origin: side.server.origin, cookie: publisher.cookie };
  for (let second = -1; second < 5; second += 1) {
    const longest = Math.max(...(await probe.during(plan, () => pause(1000))));
    if (second >= 0) idle.push(longest);
  }
  const rounds = await cluster.within(side.database, (client) => roundsOf(client, province));
  return { side, publisher, rounds, rest, idle, samples: new Map() };
}

async function readPages(
  askers: readonly Asker[],
  { repeats }: PagesPlan,
  { probe, when }: { probe: Probe; when: string },
): Promise<void> {
  for (let time = 0; time < repeats.alone + repeats.watched; time += 1) {
    const watched = time >= repeats.alone ? probe : undefined;
    for (const asker of askers) {
      const { publisher, side, rounds } = asker;
      const [round] = rounds;
      await measure(asker, `progress, ${when}`, watched, () =>
        publisher.read('rounds.progress', { id: round?.id }),
      );
      await measure(asker, `one submitted dossier, ${when}`, watched, () =>
        publisher.read(side.asks.submission, { id: round?.dossier }),
      );
    }
  }
}

/** Once in each round; in every second one somebody else asks meanwhile, always where there is only one. */
async function decideRounds(askers: readonly Asker[], probe: Probe): Promise<void> {
  const rounds = Math.max(...askers.map((asker) => asker.rounds.length));
  for (let place = 0; place < rounds; place += 1) {
    const watched = place % 2 === 1 || rounds === 1 ? probe : undefined;
    for (const asker of askers) {
      const id = asker.rounds[place]?.id;
      for (const [name, procedure] of decisions)
        await measure(asker, name, watched, () => asker.publisher.write(procedure, { id }));
    }
  }
}

const decisions = [
  ['closing', 'rounds.close'],
  ['freezing the peers', 'rounds.freezePeers'],
  ['publishing results', 'rounds.publishResults'],
] as const;

async function measure(
  { side, publisher, samples }: Asker,
  name: string,
  probe: Probe | undefined,
  ask: () => Promise<Answer>,
): Promise<void> {
  const { pid, origin } = side.server;
  if (!isAlive(pid)) return;
  let ms = Number.NaN;
  let failed = false;
  const work = async () => {
    const began = performance.now();
    const status = await ask().then(
      (answer) => answer.status,
      () => 0,
    );
    ms = performance.now() - began;
    failed = status !== 200;
    console.error(`${side.name}: ${name}, ${status} after ${ms.toFixed(0)} ms`);
  };
  const stop = watchPeak(pid);
  const plan = { origin, cookie: publisher.cookie };
  const wait = probe ? Math.max(...(await probe.during(plan, work))) : undefined;
  if (probe === undefined) await work();
  const peak = stop();
  samples.set(name, [
    ...(samples.get(name) ?? []),
    { ms, failed, peak, ...(wait !== undefined && { wait }) },
  ]);
}
