import { jobs } from '../jobs/registry.ts';
import { loggableError } from './loggable-error.ts';
import { isProcedure, isRequest, loggableRequest } from './loggable-request.ts';

/**
 * Every message that the log knows, ours and the framework's. What is not listed is logged without its words: a library may put
 * an address or the text of an error into them.
 */
const messages: ReadonlySet<string> = new Set([
  'request',
  'request failed',
  'request refused',
  'procedure failed',
  'job failed',
  'database unavailable',
  'sign-in failed',
  'health check failed',
  'listening',
  'log lines lost',
  'stream closed prematurely',
  'response terminated with an error with headers already sent',
  'request aborted - refusing to accept new requests as server is closing',
  'Promise errored, but reply.sent = true was set',
  'The serializer for the given status code failed',
  'Error on Stream found for HEAD route',
  'onRequestAborted hook failed',
  'stream payload does not end properly',
  'unhandled rejection on reply.then',
]);

const unlisted = 'unlisted message';

const number = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** What `troubleOf` gives: a code, or a few words of pg. */
const trouble = (value: unknown) =>
  typeof value === 'string' && /^(?:[A-Z0-9_]{2,40}|[A-Za-z ]{1,80})$/.test(value) ? value : undefined;

/** Every field that the log knows, and what of it is written; others are left out. */
const fields: Readonly<Record<string, (value: unknown) => unknown>> = {
  err: (value) => (value ? loggableError(value) : undefined),
  req: (value) => (isRequest(value) ? loggableRequest(value) : undefined),
  procedure: (value) => (typeof value === 'string' && isProcedure(value) ? value : undefined),
  job: (value) => jobs.find(({ name }) => name === value)?.name,
  trouble,
  status: number,
  milliseconds: number,
  lines: number,
};

/** What is written for the arguments of one call of the logger: known fields, each made harmless, and a known message. */
export function loggableEvent([first, second]: readonly unknown[]): [Record<string, unknown>, string] {
  const given = first instanceof Error ? { err: first } : first;
  const written: Record<string, unknown> = {};
  if (typeof given === 'object' && given !== null) {
    for (const [name, value] of Object.entries(given)) {
      const toLoggable = Object.hasOwn(fields, name) ? fields[name] : undefined;
      const loggable = toLoggable?.(value);
      // Under another name than the serializers of frameworks look for.
      if (loggable !== undefined)
        written[name === 'err' ? 'error' : name === 'req' ? 'request' : name] = loggable;
    }
  }
  const message = typeof first === 'string' ? first : second;
  return [written, typeof message === 'string' && messages.has(message) ? message : unlisted];
}
