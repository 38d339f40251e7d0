import { medianOf } from '../contest.ts';
import { earlierName, layOutEarlierBuild } from '../earlier-build/earlier-build.ts';
import { machine } from '../machine.ts';
import { type Build, earlierBuildAt, presentBuild } from './builds.ts';
import { type Run, runMeasured } from './measured.ts';

const ROUNDS = 11;

/** One thing that both builds do, with the most that it may take of what it took. */
interface Task {
  readonly name: string;
  readonly target: number;
  readonly run: (build: Build) => Promise<Run>;
}

const national = 'frameworks/national/commune-1.0/framework.json';

function cliTask(name: string, args: readonly string[]): Task {
  return { name: `tieuchi ${name}`, target: 0.25, run: ({ cli }) => runMeasured(cli, args) };
}

const tasks: readonly Task[] = [cliTask('help', ['--help']), cliTask('validate', ['validate', national])];

/** "812 (790)": median and least. */
function figures(values: readonly number[]): string {
  return `${medianOf(values).toFixed(0)} (${Math.min(...values).toFixed(0)})`;
}

async function rowOf(
  { name, target, run }: Task,
  [earlier, present]: readonly [Build, Build],
): Promise<string> {
  const before: Run[] = [];
  const now: Run[] = [];
  // The first round fills caches and counts for nothing.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair = [await run(earlier), await run(present)] as const;
    if (round === 0) continue;
    before.push(pair[0]);
    now.push(pair[1]);
  }
  const cpu = (runs: readonly Run[]) => runs.map((one) => one.cpu);
  const wall = (runs: readonly Run[]) => runs.map((one) => one.wall);
  const ratio = medianOf(cpu(now)) / medianOf(cpu(before));
  return `| ${name} | ${figures(cpu(before))} | ${figures(cpu(now))} | ${ratio.toFixed(2)} | ≤ ${target} | ${figures(wall(before))} | ${figures(wall(now))} |`;
}

/** How long programs take to start, beside the earlier build: a table in Markdown. */
export async function startReport(folder: string): Promise<string> {
  const builds = [earlierBuildAt(layOutEarlierBuild(folder).root, earlierName), presentBuild()] as const;
  const rows: string[] = [];
  for (const task of tasks) rows.push(await rowOf(task, builds));
  return [
    `${machine()}; medians (minima) of ${ROUNDS} runs of each build in turn.`,
    '',
    `| what | ms of processor, ${builds[0].name} | ${builds[1].name} | ratio | target | ms, ${builds[0].name} | ${builds[1].name} |`,
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}
