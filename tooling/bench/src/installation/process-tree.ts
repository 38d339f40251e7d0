import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** What Linux says of the memory of a process, in bytes; nothing once it has ended. */
function memoryOf(pid: number): { resident: number; peak: number } {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const bytesOf = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) * 1024;
    return { resident: bytesOf('VmRSS'), peak: bytesOf('VmHWM') };
  } catch {
    return { resident: 0, peak: 0 };
  }
}

/** The processes that a process started, those that they started, and so on. */
function processesBelow(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return children.flatMap((child) => [child, ...processesBelow(child)]);
  } catch {
    return [];
  }
}

const heldBy = (pids: readonly number[]) => pids.reduce((sum, one) => sum + memoryOf(one).resident, 0);

/** Whether a process has not ended yet. */
export function isAlive(pid: number): boolean {
  return memoryOf(pid).resident > 0;
}

/** What a process and those below it hold in memory, in bytes. */
export function residentOf(pid: number): number {
  return heldBy([pid, ...processesBelow(pid)]);
}

/**
 * Begins to watch the memory of a process and those below it; what is returned ends that and gives the most that they held, in bytes:
 * the peak of the process itself as the kernel keeps it, those below as seen every 50 ms.
 */
export function watchPeak(pid: number): () => number {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  let below = 0;
  const look = () => {
    below = Math.max(below, heldBy(processesBelow(pid)));
  };
  look();
  const timer = setInterval(look, 50);
  return () => {
    clearInterval(timer);
    return memoryOf(pid).peak + below;
  };
}

/** Processor time that a process and those below it have used, in ms. */
export function workedBy(pid: number): number {
  return [pid, ...processesBelow(pid)].reduce((sum, one) => {
    try {
      const fields = readFileSync(`/proc/${one}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      // In ticks of 10 ms: fields 14 and 15 of the line, whose first two were cut off.
      return sum + 10 * (Number(fields[11]) + Number(fields[12]));
    } catch {
      return sum;
    }
  }, 0);
}

/** For longer than the jobs of a server, which go on with what is left, let pass in between. */
const quietSeconds = 8;

/** Waits until a process has nothing to do any more: what a server does by itself after its start is over. */
export async function untilQuiet(pid: number): Promise<void> {
  for (let quiet = 0; quiet < quietSeconds; ) {
    const before = workedBy(pid);
    await pause(1000);
    quiet = workedBy(pid) - before < 50 ? quiet + 1 : 0;
  }
}
