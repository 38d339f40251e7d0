import { setTimeout as pause } from 'node:timers/promises';
import { Person } from '../installation/person.ts';

/** Somebody else, who asks small things all the time. */
export interface ProbePlan {
  readonly origin: string;
  readonly cookie: string;
}

/** How long each answer took, in ms. */
export type Waits = readonly number[];

const questions = ['/api/health', '/api/trpc/session.me'];
const every = 5;

// Runs in a process of its own, so that what it measures is the server's time and not the bench's.
let over = false;

async function probe({ origin, cookie }: ProbePlan): Promise<Waits> {
  const waits: number[] = [];
  await Promise.all(
    questions.map(async (question) => {
      const person = new Person({ origin, cookie, address: '10.0.0.2' });
      while (!over) {
        const began = performance.now();
        // A server that is held up for long cuts connections: then that is how long somebody waited in vain.
        await person.ask(question).catch(() => undefined);
        waits.push(performance.now() - began);
        await pause(every);
      }
      person.leave();
    }),
  );
  return waits;
}

process.on('message', (message: ProbePlan | 'stop') => {
  if (message === 'stop') {
    over = true;
    return;
  }
  over = false;
  void probe(message).then((waits) => process.send?.(waits));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
