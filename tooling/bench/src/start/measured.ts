import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const probe = fileURLToPath(new URL('probe.cjs', import.meta.url));

/** A program of Node as somebody runs it, from a folder. */
export interface Program {
  readonly folder: string;
  /** Of Node itself, such as a loader. */
  readonly nodeArguments: readonly string[];
  readonly file: string;
}

/** What a process told of itself. */
export interface Told {
  /** Processor time of all of its threads since it began, in ms. */
  readonly cpu: number;
  /** In bytes. */
  readonly resident: number;
}

function isTold(message: unknown): message is Told {
  return typeof message === 'object' && message !== null && 'cpu' in message && 'resident' in message;
}

/** Starts a program that can be asked what it has used up; what it prints comes by `stdout`. */
export function startMeasured(
  { folder, nodeArguments, file }: Program,
  { args = [], env = {} }: { args?: readonly string[]; env?: Readonly<Record<string, string>> },
): ChildProcess {
  return fork(file, [...args], {
    cwd: folder,
    execArgv: ['--require', probe, ...nodeArguments],
    env: { ...process.env, INIT_CWD: folder, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

/** Asks a running process what it has used up until now. */
export function ask(child: ChildProcess): Promise<Told> {
  return new Promise((resolve, reject) => {
    const take = (message: unknown) => {
      if (!isTold(message)) return;
      child.off('message', take);
      resolve(message);
    };
    child.on('message', take);
    child.once('exit', () => reject(new Error('the process has ended')));
    child.send('tell');
  });
}

/** One run of a program from start to end. */
export interface Run {
  /** In ms. */
  readonly cpu: number;
  /** In ms. */
  readonly wall: number;
}

/** Runs a program to its end. Rejects when its exit code is another than 0. */
export function runMeasured(program: Program, args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = startMeasured(program, { args });
    let told: Told | undefined;
    child.on('message', (message) => {
      if (isTold(message)) told = message;
    });
    child.stdout?.resume();
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && told !== undefined) resolve({ cpu: told.cpu, wall: performance.now() - began });
      else reject(new Error(`${program.file} ${args.join(' ')} ended with ${code}`));
    });
  });
}
