import type { Browser } from '@playwright/test';
import { digestOf } from '@tieuchi/criteria/digest';
import type { BothBuilds, Side } from '../installation/both-builds.ts';
import type { Cluster } from '../installation/cluster.ts';
import { Person } from '../installation/person.ts';
import { type Province, password, publisherOf } from '../installation/population.ts';
import { nationalSet, publish } from '../installation/sets.ts';
import { type Shown, see, visit } from './chromium.ts';
import { derivedSets } from './derived-sets.ts';

/** How many sets are compared at once: as many as there are provinces, and more. */
export const comparedSets = [34, 100] as const;

/** How long comparisons took, in ms. */
export interface CompareMeasured {
  readonly build: string;
  readonly sets: number;
  /** All in one request, which both builds take. */
  readonly whole: readonly number[];
  /** As the page of the present build asks, a set at a time and some of them together. */
  readonly single: readonly number[];
  /** The matrix at a fourth of the speed; nothing where the page of a build does not show it. */
  readonly matrix: readonly Shown[];
}

interface Plan {
  readonly cluster: Cluster;
  readonly both: BothBuilds;
  readonly browser: Browser;
  readonly province: Province;
}

const times = 9;
const matrixTimes = 3;
const throttle = 4;
/** How the client of the present build puts questions together. */
const together = { address: 2000, questions: 10 };

/** Compares many sets with the national one at both builds, in turn, after each was compared once. */
export async function contestComparisons(plan: Plan): Promise<readonly CompareMeasured[]> {
  const base = nationalSet();
  const sets = derivedSets(base, Math.max(...comparedSets));
  const digests = sets.map(digestOf);
  const people: { side: Side; person: Person }[] = [];
  for (const side of plan.both.sides) {
    await plan.cluster.within(side.database, async (client) => {
      for (const set of sets) await publish(client, set);
    });
    const person = new Person({ origin: side.server.origin, connections: 6 });
    await person.signIn(publisherOf(plan.province), password);
    people.push({ side, person });
  }
  const measured: CompareMeasured[] = [];
  for (const count of comparedSets) {
    const wish = { baseDigest: digestOf(base), otherDigests: digests.slice(0, count) };
    const samples = people.map(() => ({ whole: [0].slice(1), single: [0].slice(1) }));
    for (let time = 0; time <= times; time += 1)
      for (const [index, { side, person }] of people.entries()) {
        const whole = await timed(() => askTogether(person, wish));
        const single = side === plan.both.sides[1] ? await timed(() => askSingly(person, wish)) : undefined;
        if (time === 0) continue;
        samples[index]?.whole.push(whole);
        if (single !== undefined) samples[index]?.single.push(single);
      }
    for (const [index, { side }] of people.entries()) {
      const { whole = [], single = [] } = samples[index] ?? {};
      const matrix = await paintMatrix(side, plan, wish);
      measured.push({ build: side.name, sets: count, whole, single, matrix });
    }
  }
  for (const { person } of people) person.leave();
  return measured;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

interface Wish {
  readonly baseDigest: string;
  readonly otherDigests: readonly string[];
}

async function askTogether(person: Person, wish: Wish): Promise<void> {
  const { status } = await person.read('compare.sets', wish, false);
  if (status !== 200) throw new Error(`comparing answered ${status}`);
}

async function askSingly(person: Person, { baseDigest, otherDigests }: Wish): Promise<void> {
  const addresses: string[] = [];
  let batch: string[] = [];
  for (const otherDigest of otherDigests) {
    const longer = [...batch, otherDigest];
    if (addressOf(baseDigest, longer).length > together.address || longer.length > together.questions) {
      addresses.push(addressOf(baseDigest, batch));
      batch = [otherDigest];
    } else batch = longer;
  }
  addresses.push(addressOf(baseDigest, batch));
  const answers = await Promise.all(addresses.map((address) => person.ask(address)));
  if (answers.some(({ status }) => status !== 200)) throw new Error('a comparison was refused');
}

function addressOf(baseDigest: string, others: readonly string[]): string {
  const input = Object.fromEntries(others.map((otherDigest, index) => [index, { baseDigest, otherDigest }]));
  const names = others.map(() => 'compare.set').join(',');
  return `/api/trpc/${names}?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`;
}

/** The page of many sets on a slow computer; nothing where the page fails. */
async function paintMatrix(
  side: Side,
  { browser, cluster, province }: Plan,
  { baseDigest, otherDigests }: Wish,
): Promise<Shown[]> {
  const { context, page, protocol } = await visit(browser, {
    side,
    cluster,
    username: publisherOf(province),
  });
  const search = new URLSearchParams({ base: baseDigest, others: JSON.stringify(otherDigests) });
  const address = `${side.server.origin}/editor/compare?${search}`;
  const cell = { selector: `tbody tr:first-child td:nth-of-type(${otherDigests.length})`, text: '' };
  const samples: Shown[] = [];
  try {
    await see(page, address, { ...cell, procedure: 'compare.set' }, 60_000);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    for (let time = 0; time < matrixTimes; time += 1)
      samples.push(await see(page, address, { ...cell, procedure: 'compare.set' }, 60_000));
  } catch (error) {
    console.error(`${side.name}: no matrix of ${otherDigests.length} sets: ${error}`);
  }
  await context.close();
  return samples;
}
