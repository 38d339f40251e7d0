import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { loaderOf } from './loader.ts';
import { isOutcome, type Outcome, tooMuchMemory } from './outcome.ts';

export type { Outcome } from './outcome.ts';

/** What a process may use up before it is killed. */
export interface ConfinedLimits {
  /** From its start to its answer. */
  readonly milliseconds: number;
  /** Memory that it really holds, buffers included, which V8's own limits do not see. */
  readonly residentBytes: number;
}

/** What to do, and where. */
export interface ConfinedWork {
  /** A module that calls `serveConfined`: a source (.ts) or what a build made of it. */
  readonly entry: URL;
  /** One of the tasks that it serves. */
  readonly task: string;
  readonly input: Uint8Array;
  readonly limits: ConfinedLimits;
}

/**
 * Does work on bytes of a stranger in a process of its own: with lower priority, without our environment and its secrets, and killed when it
 * takes too long or holds too much memory. Rejects only when no process can be started.
 */
export function runConfined({ entry, task, input, limits }: ConfinedWork): Promise<Outcome> {
  const child = startProcess(entry, limits);
  return new Promise((resolve, reject) => {
    let heard = '';
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end({ kind: 'stopped', why: 'tooSlow' }), limits.milliseconds);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      heard = (heard + text).slice(-200);
    });
    child.on('message', (message) => {
      if (isOutcome(message)) end(message);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    // Killed by its own watch, or by V8, which aborts when its heap is full.
    child.on('close', (_, signal) => {
      const full = signal === 'SIGABRT' || heard.includes(tooMuchMemory);
      end({ kind: 'stopped', why: full ? 'tooMuchMemory' : 'ended' });
    });
    child.send({ task, input }, (error) => error && child.kill('SIGKILL'));
  });
}

const mebibyte = 1024 * 1024;

/** What a process needs to find its programs and temporary files; nothing of ours. */
const neededNames = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'HOME', 'USERPROFILE'];

function startProcess(entry: URL, { milliseconds, residentBytes }: ConfinedLimits): ChildProcess {
  const file = fileURLToPath(entry);
  const env = Object.fromEntries(neededNames.map((name) => [name, process.env[name]]));
  const heap = Math.floor(residentBytes / mebibyte);
  const child = fork(file, [residentBytes, milliseconds, process.pid].map(String), {
    execArgv: [...loaderOf(entry), `--max-old-space-size=${heap}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env,
  });
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, which is told below, or the system does not allow it.
  }
  return child;
}
