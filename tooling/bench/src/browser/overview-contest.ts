import type { Browser } from '@playwright/test';
import type { BothBuilds, Side } from '../installation/both-builds.ts';
import type { Cluster } from '../installation/cluster.ts';
import { leaderOf, type Province } from '../installation/population.ts';
import { openPage, see, type Visitor, visit } from './chromium.ts';

/** One page that a commune opens, at one build. */
export interface OverviewMeasured {
  readonly page: string;
  readonly build: string;
  /** Of scripts, as served. */
  readonly scriptBytes: number;
  readonly allBytes: number;
  readonly requests: number;
  /** Requests of which each began only when the one before had ended, where an answer takes 400 ms; the most in a row. */
  readonly chain: number;
  /** Until the page is shown over a slow line with nothing cached, in ms. */
  readonly first: readonly number[];
  /** The same with what the browser has kept. */
  readonly second: readonly number[];
}

interface Plan {
  readonly cluster: Cluster;
  readonly both: BothBuilds;
  readonly browser: Browser;
  /** Whose first unit has dossiers. */
  readonly province: Province;
}

interface Loaded {
  readonly url: string;
  readonly type: string;
  began: number;
  ended: number;
  bytes: number;
}

/** 400 kbit/s with 400 ms to an answer; and 400 ms alone. */
const slowLine = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const longWay = { ...slowLine, downloadThroughput: -1, uploadThroughput: -1 };
const times = 2;

const dossierSql = `
  select assessments.id from assessments join units on units.id = unit_id join rounds on rounds.id = round_id
  where units.code = $1 || '1' and rounds.name = 'Đợt chính'`;

/** Opens what a commune sees first at both builds, in turn. */
export async function contestOverview(plan: Plan): Promise<readonly OverviewMeasured[]> {
  const { cluster, both, province } = plan;
  const dossierOf = (side: Side) =>
    cluster.within(side.database, async (client) => {
      const { rows } = await client.query<{ id: string }>(dossierSql, [province.letter]);
      return rows[0]?.id ?? '';
    });
  const measured: OverviewMeasured[] = [];
  for (const page of ['list of dossiers', 'dossier'])
    for (const side of both.sides) {
      const path = page === 'dossier' ? await dossierOf(side) : '';
      const address = `${side.server.origin}/assessment/${path}`;
      measured.push({ page, build: side.name, ...(await openOverview(side, plan, address)) });
    }
  return measured;
}

const sight = { selector: 'main', text: 'Đợt chính', procedure: '/api/trpc/' };

async function openOverview(
  side: Side,
  { browser, cluster, province }: Plan,
  address: string,
): Promise<Omit<OverviewMeasured, 'page' | 'build'>> {
  const arrive = () => visit(browser, { side, cluster, username: leaderOf(province, 1) });
  const measure = async (line: typeof slowLine | undefined) => {
    const visitor = await arrive();
    const loaded = await watchNetwork(visitor, line);
    const { shown } = await see(visitor.page, address, sight);
    await visitor.page.waitForLoadState('networkidle', { timeout: 120_000 });
    return { visitor, loaded: [...loaded.values()], shown };
  };
  const plain = await measure(undefined);
  await plain.visitor.context.close();
  const far = await measure(longWay);
  await far.visitor.context.close();
  const first: number[] = [];
  const second: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const { visitor, shown } = await measure(slowLine);
    first.push(shown);
    const again = { ...visitor, ...(await openPage(visitor.context)) };
    await watchNetwork(again, slowLine);
    second.push((await see(again.page, address, sight)).shown);
    await visitor.context.close();
  }
  const sum = (some: readonly Loaded[]) => some.reduce((total, { bytes }) => total + bytes, 0);
  console.error(`${side.name}: ${address} first ${first}, second ${second}`);
  return {
    scriptBytes: sum(plain.loaded.filter(({ type }) => type === 'Script')),
    allBytes: sum(plain.loaded),
    requests: plain.loaded.length,
    chain: longestChain(far.loaded),
    first,
    second,
  };
}

/** What a page loads from now on over such a line, by request. */
async function watchNetwork(
  { protocol }: Visitor,
  line: typeof slowLine | undefined,
): Promise<ReadonlyMap<string, Loaded>> {
  const loaded = new Map<string, Loaded>();
  await protocol.send('Network.enable');
  if (line !== undefined) await protocol.send('Network.emulateNetworkConditions', line);
  protocol.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other', timestamp }) => {
    if (!request.url.startsWith('http')) return;
    loaded.set(requestId, {
      url: request.url,
      type,
      began: timestamp,
      ended: Number.POSITIVE_INFINITY,
      bytes: 0,
    });
  });
  protocol.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const one = loaded.get(requestId);
    if (one !== undefined) Object.assign(one, { ended: timestamp, bytes: encodedDataLength });
  });
  return loaded;
}

/** The most requests of which each began when the one before had ended. */
export function longestChain(loaded: readonly Pick<Loaded, 'began' | 'ended'>[]): number {
  let length = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { began, ended } of loaded.toSorted((one, other) => one.ended - other.ended))
    if (began >= end) {
      length += 1;
      end = ended;
    }
  return length;
}
