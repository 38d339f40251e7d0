import type { AppRouter } from '@tieuchi/api/router';
import { isTRPCClientError } from '@trpc/client';
import type { ApiSession } from './api-session.ts';
import { type AnswerPlace, held, heldNumber } from './held-answers.ts';
import { apiOf, dossierIn, nationalDigest } from './opened-round.ts';
import type { StartedServer } from './started-server.ts';

/** Something that people save again and again, each time with a larger number. */
interface Work {
  readonly name: string;
  save(number: number): Promise<unknown>;
  /** The number that the server holds; 0 for none. */
  read(): Promise<number>;
}

/** What was asked to be saved, and what the server said it had saved; `confirmations` counts all of the latter. */
export interface Ledger {
  readonly asked: Map<string, number>;
  readonly confirmed: Map<string, number>;
  confirmations: number;
  /** How often a saving was refused or lost, by the code of the refusal. */
  readonly refusals: Map<string, number>;
}

/** Criteria of the national set whose answer is one number without an upper bound. */
const counted = ['i-1', 'i-2', 'i-7'];

/** People who save without a pause: answers and levels of a unit, drafts of an author. */
export class BusyWriters {
  readonly ledger: Ledger = {
    asked: new Map(),
    confirmed: new Map(),
    confirmations: 0,
    refusals: new Map(),
  };
  readonly #works: readonly Work[];
  #running: Promise<void>[] = [];
  #stopped = false;
  #number = 0;

  constructor(works: readonly Work[]) {
    this.#works = works;
  }

  /** Everybody begins; a refused or lost saving is tried again with the next number. */
  start(): void {
    this.#stopped = false;
    this.#running = this.#works.map((work) => this.#repeat(work));
  }

  /** Resolves when nothing is on its way any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#running);
  }

  /** What the server holds now, by name. */
  async read(): Promise<Map<string, number>> {
    return new Map(
      await Promise.all(this.#works.map(async (work) => [work.name, await work.read()] as const)),
    );
  }

  async #repeat({ name, save }: Work): Promise<void> {
    while (!this.#stopped) {
      this.#number += 1;
      const number = this.#number;
      this.ledger.asked.set(name, number);
      try {
        await save(number);
        this.ledger.confirmed.set(name, number);
        this.ledger.confirmations += 1;
      } catch (error) {
        const code = isTRPCClientError<AppRouter>(error) ? (error.data?.domain?.code ?? 'lost') : 'lost';
        this.ledger.refusals.set(code, (this.ledger.refusals.get(code) ?? 0) + 1);
        // The server is gone, or came to hold what it could not confirm: look again before the next saving.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }
}

/** The writers of a server: the officer and leader of a unit in a round, and the author of its province. */
export async function hireWriters(
  server: StartedServer,
  round: string,
  unit: string,
  version = '9.9',
): Promise<BusyWriters> {
  const officer = await apiOf(server, `canbo.${unit}`);
  const author = await apiOf(server, 'tacgia.ninhbinh');
  const dossier = await dossierIn(officer, round);
  return new BusyWriters([
    ...counted.map((criterion) => answerWork(officer, { dossier, criterion })),
    await draftWork(author, version),
  ]);
}

function answerWork(api: ApiSession, place: AnswerPlace): Work {
  let known: number | undefined;
  return {
    name: `answer to ${place.criterion}`,
    async save(number) {
      const revision = known ?? (await held(api, place))?.revision ?? 0;
      known = undefined;
      const reply = await api.dossiers.savePart.mutate({
        id: place.dossier,
        part: { kind: 'answer', criterionId: place.criterion },
        revision,
        value: { value: number },
      });
      known = reply.revision;
    },
    read: () => heldNumber(api, place),
  };
}

async function draftWork(api: ApiSession, version: string): Promise<Work> {
  const identity = { id: 'ninh-binh/commune', namespace: 'nb', version, name: 'Lần 0' };
  const { id } = await api.drafts.derive.mutate({ baseDigest: await nationalDigest(api), ...identity });
  const name = /"name": "Lần (\d+)"/;
  return {
    name: 'draft',
    async save(number) {
      const { text, revision } = await api.drafts.get.query({ id });
      await api.drafts.save.mutate({ id, text: text.replace(name, `"name": "Lần ${number}"`), revision });
    },
    read: async () => Number(name.exec((await api.drafts.get.query({ id })).text)?.[1]),
  };
}
