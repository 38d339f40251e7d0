import { medianOf } from '../contest.ts';
import { type BothWish, openBoth, type ServersWish } from '../installation/both-builds.ts';
import { startCluster } from '../installation/cluster.ts';
import { filledDatabase, provincesOf, type Sizes, usualSizes } from '../installation/filled.ts';
import { nationalSet } from '../installation/sets.ts';
import { machine } from '../machine.ts';
import { earlierBuild } from '../start/builds.ts';
import { shown } from '../table.ts';
import { quantileOf } from './load.ts';
import { contestSaves, type SavesMeasured } from './saves-contest.ts';
import { countStatements, type Statements } from './statements.ts';

const targets = { rate: 0.3, p99: 3, save: 7, home: 8 };
const crowds = [50, 200];
const alone = 'alone_at_work';

/** Lets people save through both builds and through `pg` alone, and tells how many saves a second that makes. */
export async function benchSaves({ cache, earlier }: ServersWish): Promise<string> {
  const measuredOn = machine();
  const build = earlierBuild(earlier);
  const cluster = await startCluster(cache);
  try {
    const sizes = { ...usualSizes, large: 0 };
    const filled = await filledDatabase(cluster, { build, sizes, cache });
    const start = { cluster, filled, build, cache };
    const parts = [measuredOn];
    for (const sessions of crowds) parts.push(await crowd(start, sizes, sessions));
    parts.push(statementsTable(await countStatements(start, provincesOf(sizes).saving)));
    return parts.join('\n\n');
  } finally {
    await cluster.stop();
  }
}

async function crowd(start: BothWish, sizes: Sizes, sessions: number): Promise<string> {
  const { cluster, filled } = start;
  await cluster.create(alone, filled);
  const both = await openBoth(start);
  try {
    const { saving: province } = provincesOf(sizes);
    const plan = { cluster, both, alone, province, set: nationalSet(), sessions, turns: 5, seconds: 4 };
    return savesTable(await contestSaves(plan), sessions);
  } finally {
    await both.close();
    await cluster.drop(alone);
  }
}

const met = (isMet: boolean) => (isMet ? 'met' : 'missed');

function savesTable(measured: readonly SavesMeasured[], sessions: number): string {
  const [first] = measured.map(factsOf);
  const rows = measured.map((one, index) => {
    const { rate, p50, p99 } = factsOf(one);
    const [faster, slower] = [rate / (first?.rate ?? Number.NaN), p99 / (first?.p99 ?? Number.NaN)];
    const said = index < 2 ? '' : `${met(faster >= targets.rate)}, p99 ${met(slower <= targets.p99)}`;
    const worked = one.worked === undefined ? '' : shown(one.worked);
    return `| ${one.name} | ${rate.toFixed(0)} | ${shown(faster)} | ${shown(p50)} | ${shown(p99)} | ${shown(slower)} | ${worked} | ${said} |`;
  });
  return [
    `### ${sessions} people save without a pause (targets: rate ≥ ${targets.rate}, p99 ≤ ${targets.p99})`,
    '',
    `| who | saves/s | ${measured[0]?.name} = 1 | p50, ms | p99, ms | ${measured[0]?.name} = 1 | processor of the server, ms a save | |`,
    '| --- | --: | --: | --: | --: | --: | --: | --- |',
    ...rows,
  ].join('\n');
}

function factsOf({ loads }: SavesMeasured): { rate: number; p50: number; p99: number } {
  return {
    rate: medianOf(loads.map(({ rate }) => rate)),
    p50: medianOf(loads.map(({ times }) => quantileOf(times, 0.5))),
    p99: medianOf(loads.map(({ times }) => quantileOf(times, 0.99))),
  };
}

function statementsTable([earlier, present]: readonly Statements[]): string {
  const row = (what: string, key: 'save' | 'home') => {
    const now = present?.[key] ?? Number.NaN;
    return `| ${what} | ${earlier?.[key]} | ${now} | ≤ ${targets[key]} | ${met(now <= targets[key])} |`;
  };
  return [
    '### Statements that the database is sent',
    '',
    `| for | ${earlier?.name} | ${present?.name} | target | |`,
    '| --- | --: | --: | --: | --- |',
    row('a save', 'save'),
    row('the dossiers of an officer in 8 rounds', 'home'),
  ].join('\n');
}
