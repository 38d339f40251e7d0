import { setTimeout as pause } from 'node:timers/promises';
import { apiOf } from '@tieuchi/e2e/opened-round';
import { startServer } from '@tieuchi/e2e/started-server';
import { hire, serverProblems } from './outage-world.ts';
import { comesBack, type Outage } from './run-outages.ts';
import { mountSmallDisk } from './small-disk.ts';

/** Enough for the database of a demo installation, its log and a little more. */
const megabytes = 400;

/** Fills the disk of a server with its own database and log under people who save, and frees it again; undefined where no disk can be made. */
export async function fillDisk(): Promise<Outage | undefined> {
  const disk = mountSmallDisk(megabytes);
  if (disk === undefined) return undefined;
  const server = await startServer({ folder: disk.path });
  try {
    const reader = await apiOf(server, 'canbo.hoalu');
    const writers = await hire(server);
    writers.start();
    await pause(1500);
    disk.fill();
    let read = 0;
    let notRead = 0;
    for (let time = 0; time < 40; time += 1) {
      // What frees itself is filled again at once.
      disk.fill();
      await reader.session.me.query().then(
        () => {
          read += 1;
        },
        () => {
          notRead += 1;
        },
      );
      await pause(200);
    }
    const refusals = [...writers.ledger.refusals].map(([code, count]) => `${count} × ${code}`).join(', ');
    disk.free();
    const problems = await comesBack(writers);
    await writers.stop();
    return {
      name: `disk full for 8 s (saves refused: ${refusals}; ${read} of ${read + notRead} readings answered)`,
      confirmations: writers.ledger.confirmations,
      problems: [...problems, ...(await serverProblems(server, writers))],
    };
  } finally {
    await server.stop();
    disk.remove();
  }
}
