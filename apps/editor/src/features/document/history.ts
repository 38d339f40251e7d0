/** One history of a text: what came before, what is there, what was undone. */
export type TextHistory = {
  past: readonly string[];
  present: string;
  future: readonly string[];
  /** The burst the present belongs to; the next change of the same burst replaces it. */
  burst: string | undefined;
};

const longest = 200;

/** A history that knows nothing but a text. */
export function startHistory(text: string): TextHistory {
  return { past: [], present: text, future: [], burst: undefined };
}

/**
 * The history after a change. Changes with the same `burst` (typing in one place) become one step. An equal text
 * changes nothing. The oldest steps are forgotten beyond 200.
 */
export function record(history: TextHistory, text: string, burst?: string): TextHistory {
  if (text === history.present) return history;
  if (burst !== undefined && burst === history.burst) return { ...history, present: text, future: [] };
  return { past: [...history.past, history.present].slice(-longest), present: text, future: [], burst };
}

/** One step back; unchanged when there is none. */
export function undo(history: TextHistory): TextHistory {
  const text = history.past.at(-1);
  if (text === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: text,
    future: [history.present, ...history.future],
    burst: undefined,
  };
}

/** One undone step forward again; unchanged when there is none. */
export function redo(history: TextHistory): TextHistory {
  const [text, ...rest] = history.future;
  if (text === undefined) return history;
  return { past: [...history.past, history.present], present: text, future: rest, burst: undefined };
}
