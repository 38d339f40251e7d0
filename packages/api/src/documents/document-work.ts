import type { SetComparison } from '@tieuchi/criteria/compare';
import type { ParsedDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { Aside } from '@tieuchi/work/aside';
import { QueueFull } from '@tieuchi/work/fair-queue';
import { DomainError } from '../domain-error.ts';
import { documentTasks } from './document-tasks.ts';
import type { RenameWish } from './rename-document.ts';

/** Texts up to here are read within a few milliseconds, however they are written; 64 kB may take sixty, 2 MB half a second. */
const quick = 16 * 1024;

const thread = new Aside<typeof documentTasks>(new URL('./document-thread.ts', import.meta.url));

/** Who asks: large documents are worked on one at a time, in turns between people. */
interface Asker {
  readonly userId: string;
}

/** As `parseDocument`, without holding up anybody else; refused with `tooMany` when too many large documents wait. */
export function readDocument(
  text: string,
  { userId, base }: Asker & { readonly base?: CriteriaSet | undefined },
): Promise<ParsedDocument> {
  if (text.length <= quick) return Promise.resolve(documentTasks.parse({ text, base }));
  return refusedWhenFull(thread.run('parse', { key: userId, input: { text, base } }));
}

/** What a text calls itself, and the digest of its document; undefined while it is none. */
export async function identifyDocument(
  text: string,
  { userId }: Asker,
): Promise<ReturnType<typeof documentTasks.identify>> {
  if (text.length <= quick) return documentTasks.identify(text);
  return refusedWhenFull(thread.run('identify', { key: userId, input: text }));
}

/** As `renameText`, without holding up anybody else. */
export async function renameDocument(wish: RenameWish, { userId }: Asker): Promise<string | undefined> {
  if (wish.text.length <= quick) return documentTasks.rename(wish);
  return refusedWhenFull(thread.run('rename', { key: userId, input: wish }));
}

/** As `compareSets`, without holding up anybody else: the ministry's page asks for a hundred at once. */
export function compareDocuments(
  sets: Parameters<typeof documentTasks.compare>[0],
  { userId }: Asker,
): Promise<SetComparison> {
  return refusedWhenFull(thread.run('compare', { key: userId, input: sets }));
}

async function refusedWhenFull<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof QueueFull ? new DomainError('tooMany') : error;
  }
}
