import { medianOf } from '../contest.ts';
import { shown } from '../table.ts';
import type { CompareMeasured } from './compare-contest.ts';
import type { ListMeasured } from './lists-contest.ts';
import type { OverviewMeasured } from './overview-contest.ts';

const targets = { nodes: 3000, list: 1.3, compare: 0.1, linear: 1, matrix: 1000, scripts: 200_000, chain: 3 };

const verdict = (met: boolean) => (met ? 'met' : 'missed');
const leastOf = (values: readonly number[]) => Math.min(...values);
const times = (values: readonly number[]) =>
  values.length === 0 ? 'none' : `${shown(medianOf(values))} (${shown(leastOf(values))})`;

/** How long lists take, against those of a province of usual size at the same build. */
export function listsTable(measured: readonly ListMeasured[]): string {
  const rows = measured.map(({ list, build, units, samples }) => {
    const all = samples.map((one) => one.shown);
    const usual = measured.find((one) => one.list === list && one.build === build);
    const ratio = medianOf(all) / medianOf((usual?.samples ?? []).map((one) => one.shown));
    const nodes = Math.max(...samples.map((one) => one.nodes));
    const asked = samples.map((one) => one.asked);
    const after = samples.map((one) => one.shown - one.answered);
    const met = nodes <= targets.nodes && ratio <= targets.list;
    return `| ${list} of ${units.toLocaleString('en')}, ${build} | ${times(all)} | ${shown(ratio)} | ${times(asked)} | ${times(after)} | ${nodes} | ${verdict(met)} |`;
  });
  return [
    `### Long lists (targets: ≤ ${targets.list} of the time of 166 rows, ≤ ${targets.nodes.toLocaleString('en')} nodes)`,
    '',
    '| list | until shown, ms, median (least) | 166 = 1 | of it for the answers | from the answer on | nodes | |',
    '| --- | --: | --: | --: | --: | --: | --- |',
    ...rows,
  ].join('\n');
}

/** How long comparing takes, and painting what was compared. */
export function compareTables(measured: readonly CompareMeasured[]): string {
  const builds = [...new Set(measured.map(({ build }) => build))];
  const counts = [...new Set(measured.map(({ sets }) => sets))];
  const of = (build: string | undefined, sets: number | undefined) =>
    measured.find((one) => one.build === build && one.sets === sets);
  const [earlier, present] = builds;
  const rows = counts.map((sets) => {
    const before = of(earlier, sets)?.whole ?? [];
    const after = of(present, sets)?.whole ?? [];
    const single = of(present, sets)?.single ?? [];
    const ratio = medianOf(after) / medianOf(before);
    const singly = medianOf(single) / medianOf(before);
    const met = ratio <= targets.compare && singly <= targets.compare;
    return `| ${sets} sets | ${times(before)} | ${times(after)} | ${shown(ratio)} | ${times(single)} | ${shown(singly)} | ${verdict(met)} |`;
  });
  const growth = growthOf(counts.map((sets) => ({ sets, ms: medianOf(of(present, sets)?.single ?? []) })));
  const painted = measured.map(({ build, sets, matrix }) => {
    const after = matrix.map((one) => one.shown - one.answered);
    const met = after.length > 0 && medianOf(after) <= targets.matrix;
    const nodes = matrix.length === 0 ? 'none' : Math.max(...matrix.map((one) => one.nodes));
    return `| ${sets} sets, ${build} | ${times(after)} | ${times(matrix.map((one) => one.shown))} | ${nodes} | ${verdict(met)} |`;
  });
  return [
    `### Comparing many sets with one, warm (target: ≤ ${targets.compare} of the earlier build)`,
    '',
    `| what | ${earlier}, ms, median (least) | ${present} | ratio | ${present}, as its page asks | ratio | |`,
    '| --- | --: | --: | --: | --: | --: | --- |',
    ...rows,
    '',
    growth,
    '',
    `### The matrix at a fourth of the processor's speed (target: ≤ ${targets.matrix.toLocaleString('en')} ms after the answer)`,
    '',
    '| matrix | from the last answer to paint, ms, median (least) | from the navigation | nodes | |',
    '| --- | --: | --: | --: | --- |',
    ...painted,
  ].join('\n');
}

function growthOf([few, many]: readonly { sets: number; ms: number }[]): string {
  const each = ({ sets, ms }: { sets: number; ms: number }) => ms / sets;
  if (few === undefined || many === undefined) return '';
  return `For each set ${many.sets} take ${shown(each(many) / each(few))} of what ${few.sets} take (linear: 1).`;
}

/** What a commune loads first, and how long that takes over a slow line. */
export function overviewTable(measured: readonly OverviewMeasured[]): string {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);
  const rows = measured.map((one) => {
    const met = one.scriptBytes <= targets.scripts && one.chain <= targets.chain;
    return `| ${one.page}, ${one.build} | ${kilobytes(one.scriptBytes)} | ${kilobytes(one.allBytes)} | ${one.requests} | ${one.chain} | ${times(one.first)} | ${times(one.second)} | ${verdict(met)} |`;
  });
  return [
    `### What a commune loads first (targets: scripts ≤ ${kilobytes(targets.scripts)} kB, trips in a row ≤ ${targets.chain})`,
    '',
    '| page | scripts, kB | all, kB | requests | trips in a row | first load at 400 kbit/s and 400 ms, ms, median (least) | second | |',
    '| --- | --: | --: | --: | --: | --: | --: | --- |',
    ...rows,
  ].join('\n');
}
