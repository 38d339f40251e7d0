import { pause as usualPause } from './process.mjs';

/** In seconds. A person who kills the server and starts it anew at once must not find it back already. */
const pauses = { first: 3, longest: 60 };

/** After so long, in milliseconds, a server counts as one that runs, and the next pause is the first again. */
const steady = 5 * 60_000;

/** Ended by itself, for something that only a person can mend, or by a signal that asks for just that. */
const deliberate = new Set([0, 1, 127, 129, 130, 143]);

/**
 * Runs a server and, when it crashed or was killed, runs it again, with growing pauses. Resolves with the exit code of a server
 * that ended otherwise, and when this process is told to stop. `run` resolves with `{code, interrupted}`.
 */
export async function keepRunning(
  run,
  { say = console.error, pause = usualPause, now = () => performance.now() } = {},
) {
  for (let seconds = pauses.first; ; seconds = Math.min(seconds * 2, pauses.longest)) {
    const began = now();
    const { code, interrupted } = await run();
    if (interrupted || deliberate.has(code)) return code;
    if (now() - began >= steady) seconds = pauses.first;
    // Waited before it is told: whoever reads it may stop it at that very moment.
    const waiting = pause(seconds * 1_000);
    say(
      `✗ Máy chủ dừng đột ngột (mã ${code}), dữ liệu đã lưu vẫn còn; tự chạy lại sau ${seconds} giây (Ctrl-C để dừng hẳn).`,
    );
    if (await waiting) return code;
  }
}
