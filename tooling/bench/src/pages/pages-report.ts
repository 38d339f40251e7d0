import { medianOf } from '../contest.ts';
import { shown } from '../table.ts';
import type { Measured, Sample } from './pages-contest.ts';

/** What issue and house ask of the present build, against the earlier one. */
const targets = { time: 0.05, wait: 50, memory: 1.3 };

/** Stores one row in either build, so that only what others wait is asked of it. */
const oneRow = 'closing';

const verdict = (met: boolean) => (met ? 'met' : 'missed');
/** What was not measured of one of both, which is then not judged. */
const notMeasured = 'server ended';
const told = (value: number) => (Number.isFinite(value) ? shown(value) : notMeasured);
const judged = (value: number, met: boolean) => (Number.isFinite(value) ? verdict(met) : '');

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
const leastOf = (values: readonly number[]) => Math.min(...values);

/** Times without somebody else who asks, where there are any. */
function timesOf(samples: readonly Sample[]): number[] {
  const alone = samples.filter(({ wait }) => wait === undefined);
  return (alone.length > 0 ? alone : samples).map(({ ms }) => ms);
}

const waitsOf = (samples: readonly Sample[]) => samples.flatMap(({ wait }) => wait ?? []);

/** What was measured of either; a server that has ended is asked for nothing any more. */
function namesOf(...measured: readonly (Measured | undefined)[]): string[] {
  return [...new Set(measured.flatMap((one) => [...(one?.samples.keys() ?? [])]))];
}

/** How long people wait, against the earlier build. */
export function timesTable([earlier, present]: readonly Measured[]): string {
  const rows = namesOf(earlier, present).map((name) => {
    const before = earlier?.samples.get(name) ?? [];
    const after = present?.samples.get(name) ?? [];
    const now = timesOf(after);
    const then = timesOf(before);
    const ratio = medianOf(now) / medianOf(then);
    const times = (values: readonly number[], samples: readonly Sample[]) =>
      values.length === 0
        ? 'server ended'
        : `${shown(medianOf(values))} (${shown(leastOf(values))})${samples.some(({ failed }) => failed) ? ', fails' : ''}`;
    const wished =
      name === oneRow
        ? ['one row', '']
        : [`≤ ${targets.time}`, judged(ratio, ratio <= targets.time && !after.some(({ failed }) => failed))];
    return `| ${name} | ${times(then, before)} | ${times(now, after)} | ${Number.isFinite(ratio) ? shown(ratio) : '–'} | ${wished.join(' | ')} |`;
  });
  return [
    `| what | ${earlier?.name}, ms, median (least) | ${present?.name} | ratio | target | |`,
    '| --- | --: | --: | --: | --: | --- |',
    ...rows,
  ].join('\n');
}

/** How much longer others wait meanwhile than when nothing else is asked. */
export function waitsTable([earlier, present]: readonly Measured[]): string {
  const idleOf = (measured: Measured | undefined) => medianOf(measured?.idle ?? []);
  const above = (measured: Measured | undefined, name: string) =>
    Math.max(...waitsOf(measured?.samples.get(name) ?? [])) - idleOf(measured);
  const rows = namesOf(earlier, present).map((name) => {
    const now = above(present, name);
    return `| ${name} | ${told(above(earlier, name))} | ${told(now)} | ≤ ${targets.wait} | ${judged(now, now <= targets.wait)} |`;
  });
  return [
    `Longest wait in a second without anything else: ${shown(idleOf(earlier))} ms and ${shown(idleOf(present))} ms.`,
    '',
    `| longest wait of others beyond that, ms, while | ${earlier?.name} | ${present?.name} | target | |`,
    '| --- | --: | --: | --: | --- |',
    ...rows,
  ].join('\n');
}

/** The most that the server held meanwhile, against what it held at rest. */
export function memoryTable([earlier, present]: readonly Measured[]): string {
  const ratioOf = (measured: Measured | undefined, name: string) => {
    const peaks = (measured?.samples.get(name) ?? []).map(({ peak }) => peak);
    return Math.max(...peaks) / (measured?.rest ?? Number.NaN);
  };
  const rows = namesOf(earlier, present).map((name) => {
    const now = ratioOf(present, name);
    return `| ${name} | ${told(ratioOf(earlier, name))} | ${told(now)} | ≤ ${targets.memory} | ${judged(now, now <= targets.memory)} |`;
  });
  return [
    `At rest: ${megabytes(earlier?.rest ?? 0)} MB and ${megabytes(present?.rest ?? 0)} MB.`,
    '',
    `| most memory, at rest = 1, while | ${earlier?.name} | ${present?.name} | target | |`,
    '| --- | --: | --: | --: | --- |',
    ...rows,
  ].join('\n');
}
