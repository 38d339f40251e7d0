import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { medianOf } from '../contest.ts';
import { machine } from '../machine.ts';
import { syntheticResponses } from '../synthetic-answers.ts';
import { type Build, earlierBuild, presentBuild } from './builds.ts';
import { runMeasured } from './measured.ts';
import { bundleEngine, type Dossiers, rateFromSource, rateOfBundle } from './scoring-rate.ts';
import { makeDataFolder, measureStart, removeDataFolder } from './server-start.ts';

const ROUNDS = { commands: 11, starts: 5, rates: 5 };
const DOSSIERS = 20;
const SEED = 20251231;
const national = 'frameworks/national/commune-1.0/framework.json';

/** What one run of one build came to: values by the name of what was measured. */
type Figures = Readonly<Record<string, number>>;

/** A row of the table. */
interface Row {
  readonly name: string;
  /** Of the ratio of this build to the earlier one. */
  readonly target: string;
  /** Key of `Figures`. */
  readonly figure: string;
  readonly digits: number;
}

/** Something that both builds do in turn; the first time fills caches and counts for nothing. */
interface Task {
  readonly rounds: number;
  readonly rows: readonly Row[];
  readonly run: (build: Build) => Promise<Figures>;
}

function commandTask(name: string, args: readonly string[]): Task {
  return {
    rounds: ROUNDS.commands,
    rows: [
      { name: `\`tieuchi ${name}\`, ms of processor`, target: '≤ 0.25', figure: 'cpu', digits: 0 },
      { name: `\`tieuchi ${name}\`, ms`, target: '', figure: 'wall', digits: 0 },
    ],
    run: async ({ cli }) => ({ ...(await runMeasured(cli, args)) }),
  };
}

function startTask(folders: ReadonlyMap<string, string>): Task {
  return {
    rounds: ROUNDS.starts,
    rows: [
      { name: 'warm start of the server, ms of processor', target: '≤ 0.3', figure: 'cpu', digits: 0 },
      { name: 'warm start until a page is answered, ms', target: '', figure: 'wall', digits: 0 },
      { name: 'server at rest, MB', target: '≤ 1', figure: 'resident', digits: 0 },
    ],
    run: async ({ server, root }) => {
      const start = await measureStart(server, folders.get(root) ?? '');
      return { ...start, resident: start.resident / 1_000_000 };
    },
  };
}

function rateTask(dossiers: Dossiers, bundle: string): Task {
  const name = 'scoring with explanations, dossiers a second of processor';
  return {
    rounds: ROUNDS.rates,
    rows: [{ name, target: '≥ 1.5', figure: 'rate', digits: 0 }],
    run: async ({ root, built }) => ({
      rate: await (built ? rateOfBundle(bundle, dossiers) : rateFromSource(root, dossiers)),
    }),
  };
}

/** The builds take turns, so that whatever else the machine does hits both alike. */
async function rowsOf({ rounds, rows, run }: Task, builds: readonly [Build, Build]): Promise<string[]> {
  const found: [Figures[], Figures[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = [await run(builds[0]), await run(builds[1])] as const;
    if (round === 0) continue;
    found[0].push(pair[0]);
    found[1].push(pair[1]);
  }
  return rows.map(({ name, target, figure, digits }) => {
    const [before, now] = found.map((all) => all.map((one) => one[figure] ?? Number.NaN));
    const shown = (values: readonly number[] = []) =>
      `${medianOf(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)})`;
    const ratio = medianOf(now ?? []) / medianOf(before ?? []);
    return `| ${name} | ${shown(before)} | ${shown(now)} | ${ratio.toFixed(2)} | ${target} |`;
  });
}

/** Answers of some communes to the national set, as files for the engine and for `score`. */
function writeAnswers(folder: string): Dossiers & { readonly file: string } {
  const text = readFileSync(new URL(`../../../../${national}`, import.meta.url), 'utf8');
  const document: CriteriaSet = JSON.parse(text);
  const all = syntheticResponses(document, DOSSIERS, SEED);
  const [set, responses, file] = [
    join(folder, 'set.json'),
    join(folder, 'answers.json'),
    join(folder, 'file.json'),
  ];
  writeFileSync(set, text);
  writeFileSync(responses, JSON.stringify(all));
  writeFileSync(file, JSON.stringify({ responses: all }));
  return { set, responses, file };
}

/** How long programs take to start, and how fast they score, beside the earlier build: a table in Markdown. */
export async function startReport(folder: string): Promise<string> {
  const builds = [earlierBuild(folder), presentBuild()] as const;
  const folders = new Map(builds.map(({ root }) => [root, makeDataFolder()]));
  const answers = makeDataFolder();
  try {
    const { file, ...dossiers } = writeAnswers(answers);
    const tasks = [
      startTask(folders),
      commandTask('help', ['--help']),
      commandTask('validate', ['validate', national]),
      commandTask('score', ['score', 'vn/commune@1.0', file]),
      rateTask(dossiers, await bundleEngine(answers)),
    ];
    const rows: string[] = [];
    for (const task of tasks) rows.push(...(await rowsOf(task, builds)));
    return [
      `${machine()}; medians (minima) of runs of both builds in turn: ${Object.values(ROUNDS).join(', ')}.`,
      '',
      `| what | ${builds[0].name} | ${builds[1].name} | ratio | target |`,
      '| --- | --: | --: | --: | --: |',
      ...rows,
    ].join('\n');
  } finally {
    for (const data of [...folders.values(), answers]) removeDataFolder(data);
  }
}
