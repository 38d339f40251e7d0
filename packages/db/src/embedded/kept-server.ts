import { setTimeout as wait } from 'node:timers/promises';
import type { DataFolder } from './cluster/data-folder.ts';
import type { StartOptions } from './cluster/postmaster.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';

/** What happened to a database that is kept running; `pause` is in milliseconds. */
export type DatabaseEvent =
  | { readonly kind: 'lost' }
  | { readonly kind: 'notStarted'; readonly error: unknown; readonly pause: number }
  | { readonly kind: 'returned'; readonly ownerUrl: string };

/** An embedded database that is started again whenever it dies. */
export type KeptServer = Pick<EmbeddedServer, 'ownerUrl' | 'adopted' | 'stop'>;

/** How to keep it, and whom to tell. */
export interface KeepOptions extends Pick<StartOptions, 'settings'> {
  readonly told: (event: DatabaseEvent) => void;
  /** Before the first and, doubled each time, at most before another try; in milliseconds. */
  readonly pauses?: { readonly first: number; readonly longest: number };
}

const usualPauses = { first: 1_000, longest: 60_000 };

/** Starts it again, as often as it takes; undefined when the signal says stop. */
async function restart(
  folder: DataFolder,
  options: KeepOptions & { readonly port: number; readonly signal: AbortSignal },
): Promise<EmbeddedServer | undefined> {
  const { settings, port, signal, told, pauses = usualPauses } = options;
  for (let pause = pauses.first; ; pause = Math.min(pause * 2, pauses.longest)) {
    await wait(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return undefined;
    try {
      return await startEmbeddedServer(folder, { port, ...(settings && { settings }) });
    } catch (error) {
      told({ kind: 'notStarted', error, pause: Math.min(pause * 2, pauses.longest) });
    }
  }
}

/**
 * Starts the embedded database as `startEmbeddedServer` does and, when it dies, starts it again for as long as it takes (a full disk,
 * a port that is taken), with growing pauses. It comes back on its port; where another program has taken that meanwhile on a free
 * one, of which `returned` tells, so that nobody waits for a stranger to leave.
 */
export async function keepEmbeddedServer(folder: DataFolder, options: KeepOptions): Promise<KeptServer> {
  const { told, settings } = options;
  let server = await startEmbeddedServer(folder, settings && { settings });
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const watch = async () => {
    for (;;) {
      await Promise.race([server.lost, stopped]);
      if (signal.aborted) return;
      told({ kind: 'lost' });
      const port = Number(new URL(server.ownerUrl).port);
      const next = await restart(folder, { ...options, port, signal });
      if (!next) return;
      server = next;
      told({ kind: 'returned', ownerUrl: server.ownerUrl });
    }
  };
  const watching = watch();
  return {
    ownerUrl: server.ownerUrl,
    adopted: server.adopted,
    async stop() {
      stopping.abort();
      await watching;
      await server.stop();
    },
  };
}
