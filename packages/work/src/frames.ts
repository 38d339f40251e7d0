/** The name of a thrown error and where it came from, without its message, which may quote what was worked on. */
export function framesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.slice(error.stack.indexOf(error.message) + error.message.length) ?? '';
  return [error.name, ...frames.split('\n').filter((line) => /^ {4}at /.test(line))].join('\n');
}

/** An error with words of ours that came from where `frames` tells; its stack is laid out as V8 does, so that logs show it. */
export function failureFrom(frames: string, message: string): Error {
  const failure = new Error(message);
  const [name = failure.name, ...lines] = frames.split('\n');
  failure.stack = [`${name}: ${message}`, ...lines].join('\n');
  return failure;
}
