import type { Random } from '../random.ts';
import { type Answer, type FaultWorld, openFaultWorld } from './fault-world.ts';
import { type Fault, faults } from './faulty-proxy.ts';
import { mostUsed, type Procedure } from './procedures.ts';

/** One statement of one procedure that failed once. */
export interface FaultCase {
  readonly procedure: string;
  readonly fault: Fault;
  readonly statement: number;
  readonly sql: string;
  readonly answer: string;
  /** What went wrong; empty when all is as promised. */
  readonly problems: readonly string[];
}

/** All cases, and what `audit verify` found at the end. */
export interface FaultReport {
  readonly cases: readonly FaultCase[];
  readonly auditProblems: number;
}

/** Where a case is done: with `sample`, a share of them, drawn from the seed. */
interface Plan {
  readonly random: Random;
  readonly sample: number;
}

/** Lets every statement of every procedure fail once in every way. */
export async function runFaults(plan: Plan): Promise<FaultReport> {
  const world = await openFaultWorld();
  try {
    const cases: FaultCase[] = [];
    for (const procedure of mostUsed(world)) cases.push(...(await tryProcedure(world, { procedure, plan })));
    return { cases, auditProblems: await world.auditProblems() };
  } finally {
    await world.close();
  }
}

async function tryProcedure(
  world: FaultWorld,
  { procedure, plan }: { procedure: Procedure; plan: Plan },
): Promise<FaultCase[]> {
  const cases: FaultCase[] = [];
  const statements = await countStatements(world, procedure);
  for (let statement = 1; statement <= statements; statement += 1) {
    for (const fault of faults) {
      if (plan.random.fraction() >= plan.sample) continue;
      cases.push(...(await tryOnce(world, { procedure, statement, fault })));
    }
  }
  return cases;
}

/** How many statements a procedure makes when nothing fails. */
async function countStatements(world: FaultWorld, procedure: Procedure): Promise<number> {
  const { send } = await procedure.prepare();
  world.proxy.arm({ statement: 0, fault: 'cut' });
  await send();
  return world.proxy.disarm().statements;
}

async function tryOnce(
  world: FaultWorld,
  { procedure, statement, fault }: { procedure: Procedure; statement: number; fault: Fault },
): Promise<FaultCase[]> {
  const { send, check } = await procedure.prepare();
  world.proxy.arm({ statement, fault });
  const first = await send();
  const { met } = world.proxy.disarm();
  // Statements beside the procedure's own come and go.
  if (met === undefined) return [];
  const problems: string[] = [];
  if (!isClear(first)) problems.push(`answered ${wordsOf(first)}`);
  const last = first.status === 200 ? first : await again(send);
  if (last.status !== 200) problems.push(`answered ${wordsOf(last)} when nothing failed any more`);
  const lost = await check();
  if (lost !== undefined) problems.push(lost);
  const answer = wordsOf(first);
  return [{ procedure: procedure.name, fault, statement, sql: met, answer, problems }];
}

/** Yes, or a code that says to come again later. */
function isClear({ status, code, retryAfter }: Answer): boolean {
  return status === 200 || (status === 503 && code === 'unavailable' && retryAfter !== null);
}

/** The same once more, as an outbox does. */
async function again(send: () => Promise<Answer>): Promise<Answer> {
  let answer = await send();
  for (let tries = 0; tries < 3 && answer.status === 503; tries += 1) answer = await send();
  return answer;
}

function wordsOf({ status, code, retryAfter }: Answer): string {
  return [status, code, status === 503 && retryAfter === null ? 'without Retry-After' : '']
    .filter(Boolean)
    .join(' ');
}

/** A line for each procedure and fault, and one for each case that is not as promised. */
export function reportFaults({ cases, auditProblems }: FaultReport): string[] {
  const groups = new Map<string, FaultCase[]>();
  for (const one of cases) {
    const key = `${one.procedure}, ${one.fault}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const wrong = cases.filter(({ problems }) => problems.length > 0);
  return [
    ...[...groups].map(([key, group]) => `${key}: ${countsOf(group.map(({ answer }) => answer))}`),
    ...wrong.map(
      ({ procedure, fault, statement, sql, problems }) =>
        `WRONG ${procedure}, statement ${statement}, ${fault}: ${problems.join('; ')} (${sql.slice(0, 100)})`,
    ),
    `${cases.length} statements failed, ${wrong.length} not as promised; audit verify: ${auditProblems} problems`,
  ];
}

function countsOf(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} × ${word}`).join(', ');
}
