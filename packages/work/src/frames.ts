/** The name of a thrown error and where it came from, without its message, which may quote what was worked on. */
export function framesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.slice(error.stack.indexOf(error.message) + error.message.length) ?? '';
  return [error.name, ...frames.split('\n').filter((line) => /^ {4}at /.test(line))].join('\n');
}
