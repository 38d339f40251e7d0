import type { Standing } from './contest.ts';

/** A table of standings against the first of them, in Markdown. */
export function toTable(standings: readonly Standing[], size: number): string {
  const [first] = standings;
  const lines = standings.map(({ name, ms, least, units, wrong }) => {
    const sampled = units < size ? ` (${units} units, scaled)` : '';
    const ratio = first === undefined ? Number.NaN : first.ms / ms;
    const best = first === undefined ? Number.NaN : first.least / least;
    return `| ${name}${sampled} | ${shown(ms)} | ${shown(ratio)} | ${shown(best)} | ${wrong} |`;
  });
  return [
    `| who | ms for all ${size.toLocaleString('en')} | speed, first row = 1 | by the best runs | otherwise than exact |`,
    '| --- | --: | --: | --: | --- |',
    ...lines,
  ].join('\n');
}

/** Three digits that tell something. */
export function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(value >= 0.01 ? 3 : 2);
}
