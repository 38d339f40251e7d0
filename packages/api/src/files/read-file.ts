import { availableParallelism } from 'node:os';
import { runConfined } from '@tieuchi/work/confined';
import { FairQueue, QueueFull } from '@tieuchi/work/fair-queue';
import { failureFrom } from '@tieuchi/work/frames';
import { DomainError } from '../domain-error.ts';

/** What can be read from a file; each is a task of `file-process.ts`. */
export type FileTask = 'accountSheet' | 'figureSheet';

/** What was read, as JSON text for who sent the file, or a code of `TableProblem` for why nothing was. */
export type FileReading =
  | { readonly ok: true; readonly json: Uint8Array }
  | { readonly ok: false; readonly problem: string };

const entry = new URL('./file-process.ts', import.meta.url);

/** A million cells, the most that a file may hold, take 7 s and 300 MB; nothing honest comes near. */
const limits = { milliseconds: 20_000, residentBytes: 384 * 1024 * 1024 };

/** One processor is left to the server; with more of them, a file that takes its time keeps nobody else waiting for theirs. */
const running = Math.max(1, Math.min(availableParallelism() - 1, 3));

const queue = new FairQueue({ running, waiting: 40, waitingOfKey: 3 });

/**
 * Reads a file of a person in a process of its own, which is killed when it takes too long or too much memory: then the file is one
 * with too much inside. Refused with `tooMany` when too many files of that person, or of all, are waiting.
 */
export async function readFile(
  task: FileTask,
  { body, userId }: { readonly body: Uint8Array; readonly userId: string },
): Promise<FileReading> {
  try {
    return await queue.run(userId, () => readNow(task, body));
  } catch (error) {
    throw error instanceof QueueFull ? new DomainError('tooMany') : error;
  }
}

async function readNow(task: FileTask, input: Uint8Array): Promise<FileReading> {
  const outcome = await runConfined({ entry, task, input, limits });
  switch (outcome.kind) {
    case 'done':
      return { ok: true, json: outcome.answer };
    case 'refused':
      return { ok: false, problem: outcome.code };
    case 'stopped':
      if (outcome.why !== 'ended') return { ok: false, problem: 'tooMuchInside' };
      throw new Error('reading a file ended without an answer');
    case 'failed':
      throw failureFrom(outcome.frames, 'reading a file failed');
  }
}
