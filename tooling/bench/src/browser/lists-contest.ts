import type { Browser } from '@playwright/test';
import type { BothBuilds, Side } from '../installation/both-builds.ts';
import type { Cluster } from '../installation/cluster.ts';
import { type Province, publisherOf } from '../installation/population.ts';
import { type Shown, see, type Visitor, visit } from './chromium.ts';

/** A list as one build showed it, several times. */
export interface ListMeasured {
  readonly list: string;
  readonly build: string;
  readonly units: number;
  readonly samples: readonly Shown[];
}

interface Plan {
  readonly cluster: Cluster;
  readonly both: BothBuilds;
  readonly browser: Browser;
  readonly provinces: readonly Province[];
}

/** How often a list is opened; once where that took longer than `slow` ms. */
const times = 5;
const slow = 40_000;

const lists: readonly { name: string; procedure: string; pathOf: (round: string) => string }[] = [
  { name: 'progress', procedure: '/rounds.progress', pathOf: (round) => `/rounds/${round}` },
  { name: 'accounts', procedure: 'accounts.', pathOf: () => '/accounts' },
];

const administerSql = `
  insert into memberships (user_id, role, unit_id, province_id)
  select users.id, 'administrator', users.province_id, users.province_id from users where username = $1`;

const roundSql = `
  select rounds.id from rounds join units on units.id = rounds.province_id
  where units.code = $1 order by rounds.opened_at limit 1`;

interface Guest {
  readonly visitor: Visitor;
  readonly units: number;
  readonly round: string;
}

async function invite(side: Side, { cluster, browser }: Plan, province: Province): Promise<Guest> {
  const username = publisherOf(province);
  const round = await cluster.within(side.database, async (client) => {
    await client.query(administerSql, [username]);
    const { rows } = await client.query<{ id: string }>(roundSql, [province.letter]);
    return rows[0]?.id ?? '';
  });
  return { visitor: await visit(browser, { side, cluster, username }), units: province.units, round };
}

/** Opens the lists of provinces of several sizes at both builds, in turn; the files of the pages are cached by then. */
export async function contestLists(plan: Plan): Promise<readonly ListMeasured[]> {
  const guests: Guest[] = [];
  for (const province of plan.provinces)
    for (const side of plan.both.sides) guests.push(await invite(side, plan, province));
  const measured: ListMeasured[] = [];
  for (const list of lists) {
    const samples = guests.map((): Shown[] => []);
    for (let time = 0; time <= times; time += 1)
      for (const [index, guest] of guests.entries()) {
        const known = samples[index] ?? [];
        if (known.some(({ shown }) => shown > slow)) continue;
        const one = await open(guest, list);
        // The first visit fetches the files of the page.
        if (time > 0 || one.shown > slow) known.push(one);
      }
    for (const [index, { visitor, units }] of guests.entries())
      measured.push({ list: list.name, build: visitor.side.name, units, samples: samples[index] ?? [] });
  }
  for (const { visitor } of guests) await visitor.context.close();
  return measured;
}

async function open(
  { visitor: { side, page }, units, round }: Guest,
  { name, procedure, pathOf }: (typeof lists)[number],
): Promise<Shown> {
  const address = `${side.server.origin}${side.asks.authorityApp}${pathOf(round)}`;
  const one = await see(page, address, { selector: 'tbody tr', text: 'Xã ', procedure });
  console.error(`${side.name}: ${name} of ${units} units, ${one.shown.toFixed(0)} ms, ${one.nodes} nodes`);
  return one;
}
