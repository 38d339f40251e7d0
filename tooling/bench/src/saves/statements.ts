import { medianOf } from '../contest.ts';
import { type BothWish, openBoth, type Side } from '../installation/both-builds.ts';
import { Person } from '../installation/person.ts';
import { leaderOf, type Province, password } from '../installation/population.ts';
import { nationalSet } from '../installation/sets.ts';
import { CountingProxy } from './counting-proxy.ts';
import { placesOf, saverOf } from './saves-contest.ts';

/** How many statements a build sends to the database. */
export interface Statements {
  readonly name: string;
  readonly save: number;
  /** The list of dossiers of somebody whose unit takes part in eight rounds. */
  readonly home: number;
}

const times = 9;

/** Counts what each build asks of the database for a save and for the first page of an officer, the median of some. */
export async function countStatements(
  wish: Omit<BothWish, 'through'>,
  province: Province,
): Promise<readonly Statements[]> {
  const target = Number(new URL(wish.cluster.urlOf('postgres')).port);
  const proxy = new CountingProxy(target);
  const port = await proxy.listen();
  const both = await openBoth({ ...wish, through: port });
  try {
    const counted: Statements[] = [];
    for (const side of both.sides) counted.push(await countOn(side, { wish, province, proxy }));
    return counted;
  } finally {
    await both.close();
    await proxy.close();
  }
}

async function countOn(
  side: Side,
  { wish, province, proxy }: { wish: BothWish; province: Province; proxy: CountingProxy },
): Promise<Statements> {
  const username = leaderOf(province, 1);
  const person = new Person({ origin: side.server.origin });
  await person.signIn(username, password);
  const [place] = await placesOf(wish.cluster, side.database, [username]);
  const save = saverOf(side, { person, dossierId: place?.dossierId ?? '', set: nationalSet() });
  const home = () => person.read(side.asks.ownDossiers);
  const counted = {
    name: side.name,
    save: await medianCount(proxy, save),
    home: await medianCount(proxy, home),
  };
  person.leave();
  return counted;
}

async function medianCount(proxy: CountingProxy, ask: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let time = 0; time < times; time += 1) {
    proxy.take();
    await ask();
    counts.push(proxy.take().length);
  }
  return medianOf(counts);
}
