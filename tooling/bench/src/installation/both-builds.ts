import { join } from 'node:path';
import { type Build, presentBuild } from '../start/builds.ts';
import type { Cluster } from './cluster.ts';
import { untilQuiet } from './process-tree.ts';
import { type RunningBuild, startBuild } from './running-build.ts';

/** Where a contest of servers finds what takes long to make. */
export interface ServersWish {
  /** Where the filled databases are kept. */
  readonly cache: string;
  /** Where the earlier build is laid out. */
  readonly earlier: string;
}

/** One of the two builds at work on its own copy of the same data. */
export interface Side {
  readonly name: string;
  readonly server: RunningBuild;
  /** Name of its database in the cluster. */
  readonly database: string;
  /** How its pages ask for what is named otherwise in the other build. */
  readonly asks: {
    readonly submission: string;
    readonly ownDossiers: string;
    /** Where its app is in which provinces run rounds and accounts. */
    readonly authorityApp: string;
    readonly save: (answer: AnswerSave) => { procedure: string; input: unknown };
  };
}

/** The answer to a criterion, as the revision after the one named. */
export interface AnswerSave {
  readonly id: string;
  readonly criterionId: string;
  readonly revision: number;
  readonly value: unknown;
}

/** Both builds, the earlier one first. */
export interface BothBuilds {
  readonly sides: readonly [Side, Side];
  close(): Promise<void>;
}

const earlierAsks: Side['asks'] = {
  submission: 'assessments.submission',
  ownDossiers: 'assessments.mine',
  authorityApp: '/editor',
  save: (answer) => ({ procedure: 'assessments.saveAnswer', input: answer }),
};

const presentAsks: Side['asks'] = {
  submission: 'dossiers.submission',
  ownDossiers: 'dossiers.mine',
  authorityApp: '/authority',
  save: ({ criterionId, ...save }) => ({
    procedure: 'dossiers.savePart',
    input: { ...save, part: { kind: 'answer', criterionId } },
  }),
};

/** What both builds are started with. */
export interface BothWish {
  readonly cluster: Cluster;
  /** Database of which both get a copy. */
  readonly filled: string;
  /** The earlier one. */
  readonly build: Build;
  readonly cache: string;
  /** A port that stands in for that of the database. */
  readonly through?: number;
}

/**
 * Starts the earlier build on a copy of a filled database and the present one on another, which it migrates, and waits until neither
 * does anything by itself any more.
 */
export async function openBoth({ cluster, filled, build, cache, through }: BothWish): Promise<BothBuilds> {
  const open = async (key: string, program: Build, asks: Side['asks']): Promise<Side> => {
    const database = `${key}_at_work`;
    await cluster.create(database, filled);
    const url = new URL(cluster.urlOf(database));
    if (through !== undefined) url.port = String(through);
    const server = await startBuild({ build: program, databaseUrl: url.href, folder: join(cache, key) });
    return { name: program.name, asks, server, database };
  };
  const earlier = await open('earlier', build, earlierAsks);
  const present = await open('present', presentBuild(), presentAsks).catch(async (error: unknown) => {
    await earlier.server.stop();
    throw error;
  });
  const sides = [earlier, present] as const;
  for (const { server } of sides) await untilQuiet(server.pid);
  return {
    sides,
    async close() {
      for (const { server, database } of sides) {
        await server.stop();
        await cluster.drop(database);
      }
    },
  };
}
