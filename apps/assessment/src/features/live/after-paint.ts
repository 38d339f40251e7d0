import { startTransition, useEffect, useState } from 'react';

/** A page that is not in view paints nothing; what waits for that goes on after so many milliseconds. */
const longestWait = 200;

/** Calls `work` once, as soon as what stands on the page is painted; returns the way to prevent that. */
export function afterPaint(work: () => void): () => void {
  let next: ReturnType<typeof setTimeout>;
  const begin = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    work();
  };
  // A frame begins just before it is painted: the task after it is the first one after the paint.
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    next = setTimeout(begin);
  });
  const timer = setTimeout(begin, longestWait);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    clearTimeout(next);
  };
}

/**
 * A value as it stood when the page was last painted. It follows each change after the next paint, in a rendering that gives way to
 * keys; where values change faster than that, those between are left out.
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(() => value);
  useEffect(() => afterPaint(() => startTransition(() => setPainted(() => value))), [value]);
  return painted;
}
