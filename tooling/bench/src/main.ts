import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchBrowser } from './browser/bench-browser.ts';
import { usualFolder } from './earlier-build/earlier-build.ts';
import { engineReport } from './engine/engine-report.ts';
import { usualCache } from './installation/cluster.ts';
import { benchPages } from './pages/bench-pages.ts';
import { benchSaves } from './saves/bench-saves.ts';
import { benchSignIns } from './signins/bench-signins.ts';
import { startReport } from './start/start-report.ts';

/** What a contest may be told on the command line. */
interface Options {
  /** Where the earlier build is, or is to be laid out. */
  readonly earlier: string;
  /** Where filled databases are kept. */
  readonly cache: string;
  /** Leaves out what takes many minutes. */
  readonly small: boolean;
}

/** Every contest by its name: `pnpm bench` runs the first, `pnpm bench NAME` another; each gives its part of the page. */
const reports: Readonly<Record<string, (options: Options) => Promise<string>>> = {
  engine: engineReport,
  start: ({ earlier }) => startReport(earlier),
  pages: benchPages,
  saves: benchSaves,
  signins: benchSignIns,
  browser: benchBrowser,
};

const page = new URL('../../../docs/benchmarks.md', import.meta.url);

/** Puts tables between the marks that the page has for the results of a contest. */
function write(name: string, tables: string): void {
  const before = readFileSync(page, 'utf8');
  const marks = new RegExp(`(<!-- results of ${name} -->\\n)[\\s\\S]*(<!-- end of ${name} -->)`);
  if (!marks.test(before)) throw new Error(`docs/benchmarks.md has no place for ${name}`);
  writeFileSync(
    page,
    before.replace(marks, (_all, begin: string, end: string) => `${begin}\n${tables}\n\n${end}`),
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    earlier: { type: 'string', default: usualFolder() },
    cache: { type: 'string', default: usualCache() },
    small: { type: 'boolean', default: false },
  },
});
for (const name of positionals.length > 0 ? positionals : ['engine']) {
  const report = Object.hasOwn(reports, name) ? reports[name] : undefined;
  if (report === undefined) throw new Error(`no contest ${name}: ${Object.keys(reports).join(', ')}`);
  const tables = await report(values);
  console.log(tables);
  if (values.write) write(name, tables);
}
