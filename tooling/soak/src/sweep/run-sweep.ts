import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openCookie } from '@tieuchi/e2e/api-session';
import { signInOf } from '@tieuchi/e2e/opened-round';
import { allLoads, type Load } from './loads.ts';
import type { ProbePlan, Waits } from './probe-process.ts';
import { watchResident } from './resident.ts';
import { openSweepWorld, type SweepWorld } from './sweep-world.ts';

/**
 * How much longer others may wait while a route is strained, in milliseconds: nineteen of twenty, since on two processors that the
 * server shares with its database, the readers and whoever strains it a single wait says more of the machine.
 */
const most = 100;

interface Swept {
  readonly load: Load;
  readonly statuses: readonly number[];
  readonly seconds: number;
  readonly waits: Waits;
  readonly resident: { readonly server: number; readonly readers: number };
}

/** Strains every route in turn while others ask; prints a table, returns how many loads held others up or ended the server. */
export async function runSweep(wanted: string | undefined): Promise<number> {
  const world = await openSweepWorld();
  const probe = fork(fileURLToPath(new URL('probe-process.ts', import.meta.url)), {
    execArgv: process.execArgv,
  });
  const credentials = signInOf(world.server, 'canbo.hoalu');
  const cookie = await openCookie(world.server.origin, credentials);
  const plan: ProbePlan = { origin: world.server.origin, cookie, ...credentials };
  let failed = 0;
  try {
    await measure(probe, plan, () => pause(3000));
    const idle = await measure(probe, plan, () => pause(5000));
    console.log(`idle: ${describe(idle, idle)}`);
    console.log(
      '| route | input | answers | seconds | wait of others beyond idle, ms: 19 of 20, and longest | resident, MB |',
    );
    console.log('| --- | --- | --- | --- | --- | --- |');
    for (const load of allLoads()) {
      if (wanted !== undefined && !`${load.route} ${load.input}`.includes(wanted)) continue;
      const swept = await strain(world, { load, probe, plan });
      console.log(rowOf(swept, idle));
      if (excess(swept.waits, idle) > most || !(await world.send('/api/health', {}))) failed += 1;
    }
  } finally {
    probe.kill();
    await world.close();
  }
  return failed;
}

async function strain(
  world: SweepWorld,
  { load, probe, plan }: { load: Load; probe: ChildProcess; plan: ProbePlan },
): Promise<Swept> {
  const stop = watchResident(world.server.pid);
  let statuses: readonly number[] = [];
  let seconds = 0;
  const waits = await measure(probe, plan, async () => {
    const began = performance.now();
    statuses = await load.run(world);
    seconds = (performance.now() - began) / 1000;
    await pause(300);
  });
  return { load, statuses, seconds, waits, resident: stop() };
}

/** The waits of others during some work. */
async function measure(probe: ChildProcess, plan: ProbePlan, work: () => Promise<unknown>): Promise<Waits> {
  const told = new Promise<Waits>((resolve) => {
    probe.once('message', (waits: Waits) => resolve(waits));
  });
  probe.send(plan);
  await work();
  probe.send('stop');
  return told;
}

function excess(waits: Waits, idle: Waits): number {
  return Math.max(...Object.entries(waits).map(([name, { mostly }]) => mostly - (idle[name]?.mostly ?? 0)));
}

function describe(waits: Waits, idle: Waits): string {
  return Object.entries(waits)
    .map(([name, { longest, mostly, middle, count, failed }]) => {
      const usual = waits === idle ? undefined : idle[name];
      const beyond = (of: number, than = 0) => Math.max(0, of - than).toFixed(0);
      const wait = `${beyond(mostly, usual?.mostly)}, longest ${beyond(longest, usual?.longest)}`;
      return `${name} ${wait} (middle ${middle.toFixed(0)}, ${count}${failed > 0 ? `, ${failed} failed` : ''})`;
    })
    .join('; ');
}

function rowOf({ load, statuses, seconds, waits, resident }: Swept, idle: Waits): string {
  const counts = new Map<number, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  const answers = [...counts].map(([status, count]) => `${count} × ${status}`).join(', ');
  const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
  const held = `server ${megabytes(resident.server)}${resident.readers > 0 ? `, reader ${megabytes(resident.readers)}` : ''}`;
  return `| ${load.route} | ${load.input} | ${answers} | ${seconds.toFixed(1)} | ${describe(waits, idle)} | ${held} |`;
}
