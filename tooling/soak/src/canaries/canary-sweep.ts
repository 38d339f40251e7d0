import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withOwner } from '@tieuchi/db/owner-connection';
import type { OpenCall } from './canary-calls.ts';
import { Canaries, textPaths, withText } from './canary-texts.ts';
import {
  type CanaryCopy,
  type CanaryWorld,
  copyWorld,
  createCanaryWorld,
  readSince,
  sizeOf,
} from './canary-world.ts';
import { type Failure, failures, listTables, makeFail } from './failing-table.ts';
import { printedDuring } from './printed.ts';
import { type Answer, sendCall, sendPerson, sendStrange } from './send-call.ts';

/** A table that fails in one way. */
export interface Trial {
  readonly table: string;
  readonly failure: Failure;
}

/** What happened while it failed. */
export interface TrialResult extends Trial {
  readonly calls: number;
  /** Answers that said that the server failed. */
  readonly failed: number;
  /** Lines in the server's log. */
  readonly lines: number;
  /** Where something stood that should not: "log: drafts.save text". */
  readonly leaks: readonly string[];
}

/** Texts everywhere, tables that fail, and a look into everything that comes out. */
export class CanarySweep {
  readonly #world: CanaryWorld;
  readonly #folder: string;
  readonly #open: readonly OpenCall[];
  readonly trials: readonly Trial[];

  private constructor(world: CanaryWorld, folder: string, found: { open: OpenCall[]; tables: string[] }) {
    this.#world = world;
    this.#folder = folder;
    this.#open = found.open;
    this.trials = found.tables.flatMap((table) => failures.map((failure) => ({ table, failure })));
  }

  /** Sets everything up and finds out which texts of which inputs may be anything. */
  static async create(): Promise<CanarySweep> {
    const folder = mkdtempSync(join(tmpdir(), 'tieuchi-canaries-'));
    const world = await createCanaryWorld(folder);
    const copy = await copyWorld(world, { name: 'open', logFolder: folder });
    const open: OpenCall[] = [];
    for (const call of world.calls) open.push({ ...call, open: await openTexts(world, copy, call) });
    const tables = await withOwner(copy.ownerUrl, listTables);
    await copy.close();
    return new CanarySweep(world, folder, { open, tables });
  }

  /** How many texts of how many routes take anything. */
  get openTexts(): { readonly routes: number; readonly texts: number } {
    const routes = new Set(this.#open.map(({ route }) => route)).size;
    return { routes, texts: this.#open.reduce((sum, { open }) => sum + open.length, 0) };
  }

  /** Lets one table fail, asks every route with a canary in every text, and looks for them, tokens, hashes and names. */
  async run({ table, failure }: Trial): Promise<TrialResult> {
    const { databaseLog, secrets } = this.#world;
    const log = join(this.#folder, 'server.log');
    const before = { log: sizeOf(log), database: sizeOf(databaseLog) };
    const canaries = new Canaries();
    let answers: Answer[] = [];
    const printed = await printedDuring(async () => {
      const copy = await copyWorld(this.#world, { name: 'trial', logFolder: this.#folder });
      try {
        await withOwner(copy.ownerUrl, (client) => makeFail(client, { table, failure, role: copy.appRole }));
        answers = await this.#askAll(copy, canaries);
      } finally {
        await copy.close();
      }
    });
    const written = readSince(log, before.log);
    const failed = answers.filter(({ status }) => status >= 500);
    const places = {
      log: written,
      printed,
      'error body': failed.map(({ body }) => body).join('\n'),
      'database log': readSince(databaseLog, before.database),
    };
    const leaks = Object.entries(places).flatMap(([place, text]) => [
      ...canaries.foundIn(text).map((canary) => `${place}: ${canary}`),
      ...secrets
        .filter((secret) => text.includes(secret))
        .map((secret) => `${place}: ${secret.slice(0, 12)}…`),
      // Also of one that was made during the trial.
      ...(/scrypt\$\d/.test(text) ? [`${place}: a password hash`] : []),
    ]);
    // Who asked is told of people within reach (who saved last), but of the own text not even that.
    const refused = answers.filter(({ status }) => status >= 400 && status < 500);
    leaks.push(
      ...canaries.foundIn(refused.map(({ body }) => body).join('\n')).map((canary) => `refusal: ${canary}`),
    );
    const lines = written.split('\n').length - 1;
    return { table, failure, calls: answers.length, failed: failed.length, lines, leaks };
  }

  async #askAll({ origin }: CanaryCopy, canaries: Canaries): Promise<Answer[]> {
    const { cookies, passwords } = this.#world;
    const answers: Answer[] = [];
    for (const call of this.#open) {
      const input = call.open.reduce(
        (filled: unknown, path) => withText(filled, path, canaries.next(`${call.route} ${path.join('.')}`)),
        call.input,
      );
      const cookie = cookies.get(call.caller ?? '') ?? '';
      answers.push(
        await sendCall(origin, call, { input, cookie, agent: canaries.next(`${call.route} header`) }),
      );
    }
    answers.push(...(await sendStrange(origin, canaries)));
    const username = 'bo';
    const person = { username, password: passwords.get(username) ?? '', cookie: cookies.get(username) ?? '' };
    answers.push(...(await sendPerson(origin, person, canaries)));
    return answers;
  }

  async close(): Promise<void> {
    await this.#world.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The texts of an input that the route does not refuse when they are something else. */
async function openTexts(
  { cookies }: CanaryWorld,
  { origin }: CanaryCopy,
  call: OpenCall | CanaryWorld['calls'][number],
) {
  const paths = textPaths(call.input);
  const canaries = new Canaries();
  const taken: typeof paths = [];
  for (const path of paths) {
    const input = withText(call.input, path, canaries.next(''));
    const cookie = cookies.get(call.caller ?? '') ?? '';
    const { status } = await sendCall(origin, call, { input, cookie, agent: 'none' });
    if (status !== 400) taken.push(path);
  }
  return taken;
}
