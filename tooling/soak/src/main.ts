import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { reportCanaries } from './canaries/report-canaries.ts';
import { editFrameworks } from './edit-items.ts';
import { reportFaults, runFaults } from './faults/run-faults.ts';
import { reportInputs } from './inputs/run-inputs.ts';
import { soakInputs } from './inputs/soak-inputs.ts';
import { limitDossiers } from './limits/at-limits.ts';
import { measureDossier } from './limits/measure-limits.ts';
import { reportNumbers, runNumbers } from './numbers/run-numbers.ts';
import { fillDisk } from './outages/full-disk.ts';
import { reportOutages, runOutages } from './outages/run-outages.ts';
import { shiftClock } from './outages/shifted-clock.ts';
import { Random } from './random.ts';
import { reportOf } from './report.ts';
import { type Kind, MOST_MILLISECONDS, newTally, Soak } from './run-items.ts';
import { runParallel } from './run-parallel.ts';
import { runSweep } from './sweep/run-sweep.ts';

const KINDS: readonly Kind[] = ['documents', 'responses'];
const SEED = 20251231;
const COUNT = 100_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string' },
    only: { type: 'string' },
    processes: { type: 'string' },
    limits: { type: 'boolean' },
    edits: { type: 'boolean' },
    numbers: { type: 'boolean' },
    sweep: { type: 'boolean' },
    canaries: { type: 'boolean' },
    faults: { type: 'boolean' },
    inputs: { type: 'boolean' },
    outages: { type: 'boolean' },
    load: { type: 'string' },
    help: { type: 'boolean' },
  },
});

function numberOf(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^-?[0-9]+$/.test(text)) throw new Error(`not a whole number: ${text}`);
  return Number(text);
}

const seed = numberOf(values.seed, SEED);

/** One item again: its text, what was found, and the time of each step once warm. */
function showOne(only: string): number {
  const [kindText, numberText] = only.split(':');
  const kind = KINDS.find((one) => one === kindText);
  if (kind === undefined) throw new Error('--only documents:NUMBER or responses:NUMBER');
  const soak = new Soak(seed);
  const number = numberOf(numberText, 0);
  for (let warm = 0; warm < 200; warm += 1) soak.run(kind, -1 - warm, newTally());
  const tally = newTally();
  soak.run(kind, number, tally);
  console.log(soak.textOf(kind, number));
  console.log(reportOf(tally, { kind, seed, seconds: 0 }).join('\n'));
  return tally.failed.length;
}

/** Both kinds at once, each on processes of its own; everything is loaded before the first item. */
async function runAll(): Promise<number> {
  const count = numberOf(values.count, COUNT);
  const processes = numberOf(values.processes, Math.max(1, Math.floor(availableParallelism() / 2)));
  const at: Record<Kind, number> = { documents: 0, responses: 0 };
  const runs = KINDS.map(async (kind) => {
    const began = performance.now();
    const progress = (number: number) => {
      at[kind] = number;
      if (process.stdout.isTTY) process.stdout.write(`\r${at.documents} + ${at.responses} of ${count} each`);
    };
    const tally = await runParallel({ seed, kind, count, processes, progress });
    return { kind, tally, seconds: (performance.now() - began) / 1000 };
  });
  let failed = 0;
  for (const { kind, tally, seconds } of await Promise.all(runs)) {
    if (process.stdout.isTTY) process.stdout.write('\r');
    console.log(reportOf(tally, { kind, seed, seconds }).join('\n'));
    failed += tally.failed.length;
  }
  return failed;
}

/** Numbers as they are written, and what they are read as. */
function readNumbers(): number {
  const tally = runNumbers(seed, numberOf(values.count, COUNT));
  console.log(reportNumbers(tally).join('\n'));
  return tally.silent.length;
}

/** How long one dossier takes of every set at the limits. */
function measureLimits(): number {
  let failed = 0;
  for (const dossier of limitDossiers()) {
    const { name, kilobytes, check, first, middle, least, errors, unsound } = measureDossier(dossier, 60);
    const said = [...errors, ...unsound].join(', ');
    console.log(
      `${name.padEnd(14)} ${String(kilobytes).padStart(5)} kB  check ${check.toFixed(0)} ms, first ${first.toFixed(0)} ms, ` +
        `middle ${middle.toFixed(1)} ms, least of the processor ${least.toFixed(1)} ms  ${said}`,
    );
    if (least > MOST_MILLISECONDS || said !== '') failed += 1;
  }
  return failed;
}

/** All edits of all frameworks, form by form. */
function tryAllEdits(): number {
  let failed = 0;
  for (const { name, form, tried, problems } of editFrameworks(seed)) {
    console.log(`${name}, ${form}: ${tried} edits, ${problems.length} wrong`);
    for (const problem of problems.slice(0, 3)) console.log(problem);
    failed += problems.length;
  }
  return failed;
}

/** Hostile values in every field of every route. */
async function sendInputs(): Promise<number> {
  const tally = await soakInputs(seed);
  console.log(reportInputs(tally).join('\n'));
  return tally.failed.length;
}

/** Every statement of the most used procedures, failing once in every way. */
async function tryFaults(): Promise<number> {
  const report = await runFaults({ random: new Random(seed), sample: 1 });
  console.log(reportFaults(report).join('\n'));
  return report.cases.filter(({ problems }) => problems.length > 0).length + report.auditProblems;
}

/** A server whose database, disk and clock fail under people who save. */
async function tryOutages(): Promise<number> {
  const full = await fillDisk();
  if (full === undefined) console.log('disk full: not tried, no disk can be made here');
  const outages = [
    ...(full === undefined ? [] : [full]),
    ...(await runOutages({ cuts: 60, restarts: 5, lockSeconds: 12 })),
    await shiftClock(),
  ];
  console.log(reportOutages(outages).join('\n'));
  return outages.filter(({ problems }) => problems.length > 0).length;
}

/** What is run instead of everything when its name is given. */
const alone = {
  limits: measureLimits,
  edits: tryAllEdits,
  numbers: readNumbers,
  sweep: () => runSweep(values.load),
  canaries: reportCanaries,
  inputs: sendInputs,
  faults: tryFaults,
  outages: tryOutages,
} satisfies Partial<Record<keyof typeof values, () => number | Promise<number>>>;

async function runWanted(): Promise<number> {
  const wanted = Object.entries(alone).filter(([name]) =>
    Object.entries(values).some(([key]) => key === name),
  );
  if (values.only !== undefined) return showOne(values.only);
  if (wanted.length === 0) return readNumbers() + (await runAll());
  let failed = 0;
  for (const [, run] of wanted) failed += await run();
  return failed;
}

if (values.help === true) {
  console.log('pnpm soak [--seed N] [--count N] [--processes N] [--only documents:N|responses:N]');
  console.log(
    `| ${Object.keys(alone)
      .map((name) => `--${name}`)
      .join(' | ')} [--load WORDS]`,
  );
} else {
  process.exitCode = (await runWanted()) === 0 ? 0 : 1;
}
