import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Build } from '../start/builds.ts';
import type { Cluster } from './cluster.ts';
import { type Province, settle } from './population.ts';
import { answerRound, dossiersOf, leadersOf, openRound, type RoundWish, submitRound } from './rounds.ts';
import { type RunningBuild, startBuild } from './running-build.ts';
import { openSessions } from './sessions.ts';
import { nationalSet, publish, rankedSet } from './sets.ts';

/** The provinces of a filled installation: one of 166 units (or fewer), one whose people save, and one as large as the country. */
export interface Sizes {
  readonly usual: number;
  readonly saving: number;
  /** 0: no such province. */
  readonly large: number;
  /** Rounds of the province of usual size, all with the same answers: closing and publishing happen once in each. */
  readonly rounds: number;
}

/** Units of a province, of the one that saves, and of all; and rounds of the first. */
export const usualSizes: Sizes = { usual: 166, saving: 200, large: 3321, rounds: 5 };

/** The provinces as they were settled. */
export const provincesOf = ({ usual, saving, large }: Sizes) => {
  const of = (letter: string, units: number): Province => ({ letter, units });
  return { usual: of('U', usual), saving: of('S', saving), large: of('L', large) };
};

/** Rounds that take part only in the list of the first unit that saves. */
const homeRounds = 7;

/** Changes when something else is filled in, so that what an older program filled is not taken for it. */
const edition = 1;

/**
 * The name of a database as the earlier build left it: seeded, people added, rounds opened and dossiers submitted by its own
 * procedures, answers added as rows. Filled once, then kept in the cluster.
 */
export async function filledDatabase(
  cluster: Cluster,
  { build, sizes, cache }: { build: Build; sizes: Sizes; cache: string },
): Promise<string> {
  const { usual, saving, large, rounds } = sizes;
  const name = `filled_${edition}_${usual}_${saving}_${large}_${rounds}`;
  if (await cluster.has(name)) return name;
  // The country comes on top of what is filled without it.
  const smaller = { ...sizes, large: 0 };
  const below = large > 0 ? await filledDatabase(cluster, { build, sizes: smaller, cache }) : undefined;
  const unfinished = `${name}_unfinished`;
  await cluster.create(unfinished, below);
  const folder = join(cache, 'filling');
  const server = await startBuild({ build, databaseUrl: cluster.urlOf(unfinished), folder });
  try {
    await cluster.within(unfinished, async (client) => {
      const province = provincesOf(sizes).large;
      if (large > 0) await fillRanked(server, client, { province, rounds: 1 });
      else await fillUsual(server, client, sizes);
      await client.query('analyze');
    });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  await cluster.rename(unfinished, name);
  return name;
}

/** A province whose units have submitted in some rounds under the set that compares them. */
async function fillRanked(
  server: RunningBuild,
  client: Client,
  { province, rounds }: { province: Province; rounds: number },
): Promise<void> {
  const set = rankedSet();
  const digest = await publish(client, set);
  await settle(client, province);
  for (let round = 1; round <= rounds; round += 1)
    await fillRound(server, client, { province, set, digest, name: `Đợt ${round}`, units: province.units });
}

async function fillUsual(server: RunningBuild, client: Client, sizes: Sizes): Promise<void> {
  const { usual, saving } = provincesOf(sizes);
  await fillRanked(server, client, { province: usual, rounds: sizes.rounds });
  await settle(client, saving);
  const set = nationalSet();
  const under = { province: saving, set, digest: await publish(client, set) };
  await openRound(server.origin, client, { ...under, name: 'Đợt chính', units: saving.units });
  for (let round = 1; round <= homeRounds; round += 1) {
    const wish = { ...under, name: `Đợt phụ ${round}`, units: 1 };
    await answerRound(client, await openRound(server.origin, client, wish), wish);
  }
}

async function fillRound(server: RunningBuild, client: Client, wish: RoundWish): Promise<void> {
  const began = performance.now();
  const { origin } = server;
  const roundId = await openRound(origin, client, wish);
  await answerRound(client, roundId, wish);
  const dossiers = await dossiersOf(client, roundId);
  const cookies = await openSessions(client, leadersOf(wish.province, wish.units));
  await submitRound(origin, { dossiers, cookies, set: wish.set });
  const seconds = (performance.now() - began) / 1000;
  console.error(`filled "${wish.name}": ${dossiers.length} dossiers submitted in ${seconds.toFixed(0)} s`);
}
