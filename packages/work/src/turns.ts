/** How long a loop may hold the process before others have their turn, in milliseconds. */
const longest = 15;

/**
 * For a long loop beside which others wait: call what it returns between items. Resolves at once, and after a turn of everybody else
 * when the loop has held the process for 15 ms.
 */
export function createTurns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < longest) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    began = performance.now();
  };
}
