import { openBoth, type ServersWish } from '../installation/both-builds.ts';
import { type Cluster, startCluster } from '../installation/cluster.ts';
import { filledDatabase, provincesOf, usualSizes } from '../installation/filled.ts';
import { machine } from '../machine.ts';
import { earlierBuild } from '../start/builds.ts';
import { contestPages } from './pages-contest.ts';
import { memoryTable, timesTable, waitsTable } from './pages-report.ts';

/** How the contest is run. */
export interface PagesWish extends ServersWish {
  /** Only with 166 units: leaves out the country in one round. */
  readonly small: boolean;
}

/** From so many units on, memory counts. */
const country = 1000;

/** Asks both builds for what people of a province wait for, and tells how long that took them and others. */
export async function benchPages({ cache, earlier, small }: PagesWish): Promise<string> {
  const measuredOn = machine();
  const build = earlierBuild(earlier);
  const cluster = await startCluster(cache);
  try {
    const sizes = small ? { ...usualSizes, large: 0 } : usualSizes;
    const filled = await filledDatabase(cluster, { build, sizes, cache });
    const { usual, large } = provincesOf(sizes);
    const parts = [measuredOn];
    const start = { cluster, filled, build, cache };
    parts.push(await section(cluster, { start, province: usual, repeats: { alone: 5, watched: 5 } }));
    if (large.units > 0)
      parts.push(await section(cluster, { start, province: large, repeats: { alone: 0, watched: 1 } }));
    return parts.join('\n\n');
  } finally {
    await cluster.stop();
  }
}

async function section(
  cluster: Cluster,
  wish: Omit<Parameters<typeof contestPages>[0], 'cluster' | 'both'> & {
    start: Parameters<typeof openBoth>[0];
  },
): Promise<string> {
  const { start, province, repeats } = wish;
  const both = await openBoth(start);
  try {
    const measured = await contestPages({ cluster, both, province, repeats });
    const units = `${province.units.toLocaleString('en')} units, a set with points that compares them`;
    return [
      `### Pages of a round of ${units}`,
      timesTable(measured),
      waitsTable(measured),
      ...(province.units >= country ? [memoryTable(measured)] : []),
    ].join('\n\n');
  } finally {
    await both.close();
  }
}
