import { Random } from '../random.ts';
import { authShots } from './auth-shots.ts';
import { baselines } from './input-baselines.ts';
import type { InputServer } from './input-server.ts';
import { type NamedShot, shotsOf } from './input-shots.ts';
import { judgeAnswer } from './judge-answer.ts';
import { malformedShots } from './malformed-shots.ts';

/** What came of the requests. */
export interface InputTally {
  sent: number;
  readonly statuses: Map<number, number>;
  readonly failed: string[];
}

/** Every hostile request that is known, in one order. */
export function* hostileShots({ world }: InputServer): Generator<NamedShot> {
  for (const baseline of baselines(world)) yield* shotsOf(baseline);
  yield* authShots();
  yield* malformedShots();
}

/** Sends requests one after the other, each undone; with a share below 1 only so many of them, drawn by the seed. */
export async function runInputs(
  server: InputServer,
  wish: { seed: number; share: number; progress?: (sent: number) => void },
): Promise<InputTally> {
  const random = new Random(wish.seed, 'inputs');
  const tally: InputTally = { sent: 0, statuses: new Map(), failed: [] };
  for (const shot of hostileShots(server)) {
    if (!random.chance(wish.share)) continue;
    const answer = await server.send(shot);
    tally.sent += 1;
    tally.statuses.set(answer.status, (tally.statuses.get(answer.status) ?? 0) + 1);
    const problem = judgeAnswer(shot, answer);
    if (problem !== undefined) tally.failed.push(`${shot.route}, ${shot.about}: ${problem}`);
    wish.progress?.(tally.sent);
  }
  return tally;
}

/** What to print of a run. */
export function reportInputs({ sent, statuses, failed }: InputTally): string[] {
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  return [
    `inputs: ${sent} requests, ${failed.length} wrong; ${counts.join(', ')}`,
    ...gravestFirst(failed).slice(0, 200),
  ];
}

/** Bugs before sentences that are not Vietnamese. */
function gravestFirst(failed: readonly string[]): string[] {
  const isBug = (line: string) => line.includes(': answered ');
  return [...failed.filter(isBug), ...failed.filter((line) => !isBug(line))];
}
