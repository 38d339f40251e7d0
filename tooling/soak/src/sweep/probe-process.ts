import { type Agent, Agent as HttpAgent, request } from 'node:http';

/** What a probe asks, again and again. */
export interface ProbePlan {
  readonly origin: string;
  /** Headers of a signed-in person. */
  readonly cookie: string;
  /** Somebody who signs in from another address. */
  readonly username: string;
  readonly password: string;
}

/** The longest wait of each question, that which only one of twenty is over, and the middle one, in milliseconds. */
export type Waits = Record<
  string,
  { longest: number; mostly: number; middle: number; count: number; failed: number }
>;

interface Question {
  readonly name: string;
  readonly path: string;
  readonly body?: string;
}

// Runs in a process of its own, so that what it measures is the server's time and not the load's.
const agent = new HttpAgent({ keepAlive: true, localAddress: '127.0.0.2' });

function ask({ origin, cookie }: ProbePlan, question: Question): Promise<number> {
  return new Promise((resolve) => {
    const sent = send(new URL(question.path, origin), { question, cookie, agent }, (status) =>
      resolve(status),
    );
    sent.on('error', () => resolve(0));
    sent.end(question.body);
  });
}

function send(
  url: URL,
  { question, cookie, agent: by }: { question: Question; cookie: string; agent: Agent },
  answered: (status: number) => void,
) {
  const method = question.body === undefined ? 'GET' : 'POST';
  const headers = { cookie, origin: url.origin, 'content-type': 'application/json' };
  return request(url, { method, agent: by, headers }, (response) => {
    response.resume();
    response.on('end', () => answered(response.statusCode ?? 0));
    response.on('error', () => answered(0));
  });
}

function questionsOf({ username, password }: ProbePlan): Question[] {
  return [
    { name: 'health', path: '/api/health' },
    { name: 'who am I', path: '/api/trpc/session.me' },
    { name: 'published sets', path: '/api/trpc/sets.published?input=%7B%22setId%22%3A%22vn%2Fcommune%22%7D' },
    { name: 'sign in', path: '/api/auth/sign-in/username', body: JSON.stringify({ username, password }) },
  ];
}

async function probe(plan: ProbePlan, isOver: () => boolean): Promise<Waits> {
  const waits: Waits = {};
  const all = questionsOf(plan).map(async (question) => {
    const took: number[] = [];
    let failed = 0;
    while (!isOver()) {
      const began = performance.now();
      const status = await ask(plan, question);
      took.push(performance.now() - began);
      if (status !== 200) failed += 1;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    took.sort((a, b) => a - b);
    waits[question.name] = {
      longest: took.at(-1) ?? 0,
      mostly: took[Math.floor(took.length * 0.95)] ?? 0,
      middle: took[Math.floor(took.length / 2)] ?? 0,
      count: took.length,
      failed,
    };
  });
  await Promise.all(all);
  return waits;
}

let over = false;
process.on('message', (message: ProbePlan | 'stop') => {
  if (message === 'stop') {
    over = true;
    return;
  }
  over = false;
  void probe(message, () => over).then((waits) => process.send?.(waits));
});
