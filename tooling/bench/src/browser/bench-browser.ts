import { openBoth, type ServersWish } from '../installation/both-builds.ts';
import { startCluster } from '../installation/cluster.ts';
import { filledDatabase, provincesOf, usualSizes } from '../installation/filled.ts';
import { machine } from '../machine.ts';
import { earlierBuild } from '../start/builds.ts';
import { compareTables, listsTable, overviewTable } from './browser-report.ts';
import { buildApps } from './built-apps.ts';
import { startChromium } from './chromium.ts';
import { contestComparisons } from './compare-contest.ts';
import { contestLists } from './lists-contest.ts';
import { contestOverview } from './overview-contest.ts';

/** How the contest is run. */
export interface BrowserWish extends ServersWish {
  /** Only with 166 units: leaves out the country in one list. */
  readonly small: boolean;
}

/** Opens pages of both builds in Chromium, and tells how long people wait for them and what they load. */
export async function benchBrowser({ cache, earlier, small }: BrowserWish): Promise<string> {
  const measuredOn = machine();
  const build = earlierBuild(earlier);
  buildApps(build);
  const cluster = await startCluster(cache);
  try {
    const sizes = small ? { ...usualSizes, large: 0 } : usualSizes;
    const filled = await filledDatabase(cluster, { build, sizes, cache });
    const { usual, saving, large } = provincesOf(sizes);
    const both = await openBoth({ cluster, filled, build, cache });
    const browser = await startChromium();
    const plan = { cluster, both, browser };
    try {
      const overview = await contestOverview({ ...plan, province: saving });
      const compared = await contestComparisons({ ...plan, province: usual });
      const provinces = [usual, large].filter(({ units }) => units > 0);
      const lists = await contestLists({ ...plan, provinces });
      return [measuredOn, listsTable(lists), compareTables(compared), overviewTable(overview)].join('\n\n');
    } finally {
      await browser.close();
      await both.close();
    }
  } finally {
    await cluster.stop();
  }
}
