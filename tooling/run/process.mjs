import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Something that whoever runs the command can mend; the message is one complete line. */
export class ClearError extends Error {}

/** Refuses a Node that is too old with one line. Call it first. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new ClearError(
    `Cần Node.js 20.19 trở lên (đang dùng ${process.versions.node}); hãy cài bản mới từ https://nodejs.org`,
  );
}

/** The environment for programs of the workspace: nothing is reported to anybody. */
export function environment(extra = {}) {
  return {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    ...extra,
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Whoever runs a script of package.json by npm stands behind a shell, which dies of a signal without passing it on. */
function watchParent(onGone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone('SIGTERM');
  }, 1_000);
  return () => clearInterval(timer);
}

/**
 * Runs a program to its end. Resolves with its exit code (128 + n after signal n) and, unless `show`, what it wrote. A signal
 * to this process is passed on, so that the program can end in its own way. A Node program that is shown has a channel to
 * this process, which closes should this one be killed.
 */
export function run(program, args, { show = false, env = environment(), cwd = root, shell = false } = {}) {
  return new Promise((resolve) => {
    const stdio = show ? ['inherit', 'inherit', 'inherit', 'ipc'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd, env, shell, stdio });
    let output = '';
    const forward = (signal) => child.kill(signal);
    let interrupted = false;
    const onSignal = (signal) => {
      interrupted = true;
      forward(signal);
    };
    for (const signal of signals) process.on(signal, onSignal);
    const stopWatching = watchParent(onSignal);
    const end = (code) => {
      stopWatching();
      for (const signal of signals) process.off(signal, onSignal);
      resolve({ code, output, interrupted });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    const ended = (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0));
    child.on('close', ended);
    // What the program left running may hold its output open for ever.
    child.on('exit', (code, signal) => setTimeout(() => ended(code, signal), 2_000).unref());
  });
}

/** Waits; resolves with true, at once, when somebody stops this process meanwhile. */
export function pause(milliseconds) {
  return new Promise((resolve) => {
    const end = (interrupted) => {
      clearTimeout(timer);
      stopWatching();
      for (const signal of signals) process.off(signal, onSignal);
      resolve(interrupted);
    };
    const onSignal = () => end(true);
    const timer = setTimeout(() => end(false), milliseconds);
    for (const signal of signals) process.on(signal, onSignal);
    const stopWatching = watchParent(onSignal);
  });
}

/** Runs the main function of a command: a ClearError becomes its one line and exit code 1. */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    console.error(error instanceof ClearError ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
