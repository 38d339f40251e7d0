import { fileURLToPath } from 'node:url';
import { sourceLine } from './bundle-lines.ts';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const mostFrames = 12;
const farthestMessage = 100;

const framePattern = /^ {4}at (?:(.{1,200}?) \()?([^()]{1,500}?)(?::(\d{1,7}):(\d{1,7}))?\)?$/;
const functionPattern = /^[\w$.#<>[\] ]{1,100}$/;
const placePattern = /^[\w@.,=+/-]{1,300}$/;
const nodePattern = /^node:[\w/.-]{1,100}$/;

interface Position {
  readonly file: string;
  readonly row: string;
  readonly column: string;
}

/**
 * Where code lies below the repository; folders above it may be named after a person. What stands in a bundle is told by the line of
 * its source.
 */
function toPlace({ file, row, column }: Position): string {
  if (nodePattern.test(file)) return `${file}:${row}:${column}`;
  const path = file.replace(/^file:\/\//, '').replaceAll('\\', '/');
  const root = repository.replaceAll('\\', '/');
  const own = path.startsWith(root) ? path.slice(root.length) : undefined;
  if (own === undefined || !placePattern.test(own)) return `elsewhere:${row}:${column}`;
  return sourceLine(path, Number(row)) ?? `${own}:${row}:${column}`;
}

function toFrame(line: string): string | undefined {
  const match = framePattern.exec(line);
  if (!match) return undefined;
  const [, name, file = '', row, column] = match;
  const called = name === undefined ? '' : functionPattern.test(name) ? `${name} ` : '? ';
  return `${called}(${row === undefined || column === undefined ? 'native' : toPlace({ file, row, column })})`;
}

/**
 * The frames of a stack, "function (file:line:column)" with files below the repository, "function (file:line)" of a bundle's source, without the message that V8 puts before
 * them. A message may itself look like frames: where it can't be found to cut it off, or something else follows it, there are none.
 */
export function framesOf({
  message,
  stack,
}: {
  readonly message: string;
  readonly stack?: unknown;
}): string[] {
  if (typeof stack !== 'string') return [];
  const start = message === '' ? stack.indexOf('\n') : stack.indexOf(message);
  if (start < 0 || start > farthestMessage) return [];
  const rest = stack.slice(start + message.length);
  if (!rest.startsWith('\n    at ')) return [];
  const frames: string[] = [];
  for (const line of rest.slice(1).split('\n')) {
    const frame = toFrame(line);
    if (frame === undefined || frames.length === mostFrames) break;
    frames.push(frame);
  }
  return frames;
}
