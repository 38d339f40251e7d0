import { openBoth, type ServersWish, type Side } from '../installation/both-builds.ts';
import { startCluster } from '../installation/cluster.ts';
import { filledDatabase, provincesOf, usualSizes } from '../installation/filled.ts';
import { Person } from '../installation/person.ts';
import { password, publisherOf, settle } from '../installation/population.ts';
import { machine } from '../machine.ts';
import { Probe } from '../probe/probe.ts';
import { quantileOf } from '../saves/load.ts';
import { earlierBuild } from '../start/builds.ts';
import { shown } from '../table.ts';
import { hashesPerSecond, overflow, signInAll, type Whence } from './signins-contest.ts';

const targets = { rate: 0.6, p99: 100 };
const crowd = { letter: 'D', units: 500 };
const places: readonly Whence[] = ['addresses of their own', 'one address'];
/** More than may wait. */
const flood = { crowd: 3200, patience: 20_000 };

/** Lets 500 people sign in at once at both builds, and tells how fast that goes and how long others wait meanwhile. */
export async function benchSignIns({ cache, earlier }: ServersWish): Promise<string> {
  const measuredOn = machine();
  const build = earlierBuild(earlier);
  const cluster = await startCluster(cache);
  try {
    const sizes = { ...usualSizes, large: 0 };
    const filled = await filledDatabase(cluster, { build, sizes, cache });
    const both = await openBoth({ cluster, filled, build, cache });
    const probe = await Probe.start();
    try {
      const { usual } = provincesOf(sizes);
      const rows: string[] = [];
      const slots: number[] = [];
      for (const side of both.sides) {
        await cluster.within(side.database, (client) => settle(client, crowd));
        rows.push(...(await rowsOf(side, { probe, slots, publisher: publisherOf(usual) })));
      }
      return [measuredOn, table(rows, slots), await floodTable(both.sides)].join('\n\n');
    } finally {
      probe.stop();
      await both.close();
    }
  } finally {
    await cluster.stop();
  }
}

async function rowsOf(
  side: Side,
  { probe, slots, publisher }: { probe: Probe; slots: number[]; publisher: string },
): Promise<string[]> {
  const person = new Person({ origin: side.server.origin });
  await person.signIn(publisher, password);
  const rows: string[] = [];
  for (const whence of places) {
    // Just before: whatever else the machine does then goes on.
    const slot = await hashesPerSecond(3);
    slots.push(slot);
    const measured = await signInAll(side, { province: crowd, whence, probe, cookie: person.cookie });
    const ratio = measured.perSecond / slot;
    const others = quantileOf(measured.others, 0.99);
    const met = ratio >= targets.rate && others <= targets.p99 ? 'met' : 'missed';
    const { times, refused } = measured;
    rows.push(
      `| ${side.name}, from ${whence} | ${shown(measured.perSecond)} | ${shown(ratio)} | ${shown(quantileOf(times, 0.5))} | ${shown(others)} | ${refused} | ${met} |`,
    );
  }
  person.leave();
  return rows;
}

function table(rows: readonly string[], slots: readonly number[]): string {
  return [
    `### ${crowd.units} people sign in at once (targets: rate ≥ ${targets.rate} of one hashing slot, p99 of others ≤ ${targets.p99} ms)`,
    '',
    `One slot alone hashed ${slots.map(shown).join(', ')} passwords a second, each just before a crowd.`,
    '',
    '| who | sign-ins/s | one slot = 1 | p50, ms | p99 of others, ms | refused | |',
    '| --- | --: | --: | --: | --: | --: | --- |',
    ...rows,
  ].join('\n');
}

async function floodTable(sides: readonly Side[]): Promise<string> {
  const lines: string[] = [];
  for (const side of sides) {
    const answer = await overflow(side, flood);
    // It would hash for minutes for people who have gone.
    await side.server.kill();
    lines.push(
      answer === undefined
        ? `- ${side.name}: everybody is let wait`
        : `- ${side.name}: ${answer.status}, Retry-After ${answer.retryAfter ?? 'missing'}`,
    );
  }
  return [
    `${flood.crowd.toLocaleString('en')} sign-ins at once, said to those who cannot wait any more:`,
    '',
    ...lines,
  ].join('\n');
}
