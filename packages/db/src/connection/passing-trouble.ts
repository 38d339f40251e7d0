import { codeOf } from '../operator-error.ts';

/**
 * SQLSTATEs, or their classes, of trouble that goes away without anybody changing the request. Not among them: XX000 and its
 * siblings, which are bugs or broken data and come again however often one asks.
 */
const passingStates: readonly string[] = [
  '08', // connections
  '25006', // a standby, or a server that was made read-only because its disk is full
  '25P03', // idle in a transaction for too long
  '25P04', // a transaction that took too long
  '40001', // serialization
  '40003', // not known whether it was stored
  '40P01', // deadlock
  '53', // too many connections, no room on the disk, no memory
  '55P03', // a lock that was not given in time
  '57014', // a statement that took too long
  '57P01', // cut, or the server stops
  '57P02', // another session crashed the server
  '57P03', // the server starts, stops or recovers
  '57P05', // idle for too long
  '58030', // the disk does not answer
];

/** What Node says of a network, a name or a socket that is not there for the moment. */
const networkCodes: ReadonlySet<string> = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EAI_FAIL',
  ],
  ...['EHOSTDOWN', 'EHOSTUNREACH', 'ENETDOWN', 'ENETUNREACH', 'ENETRESET', 'EADDRNOTAVAIL', 'ENOBUFS'],
  ...['ENOENT', 'EACCES', 'EMFILE', 'ENFILE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'],
]);

/** What `pg` and its pool say in words only; the session is gone, or there was none to give. */
const lostSession =
  /^(Connection terminated( unexpectedly| due to connection timeout)?|timeout expired|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed)|Query read timeout|Cannot use a pool after calling end)/;

/** Codes of Node also tell of files, which are no trouble of the database: the call has to be one on a socket. */
function isOfSocket(error: Error): boolean {
  if (!('syscall' in error)) return codeOf(error).startsWith('ERR_STREAM') || codeOf(error) === 'ECONNRESET';
  return ['connect', 'read', 'write', 'getaddrinfo', 'shutdown', 'socket'].includes(String(error.syscall));
}

/** An error, what caused it, what caused that, and the parts of those that are several. */
function* withCauses(error: unknown, depth = 0): Generator<Error> {
  if (!(error instanceof Error) || depth > 10) return;
  yield error;
  yield* withCauses(error.cause, depth + 1);
  if (error instanceof AggregateError) for (const part of error.errors) yield* withCauses(part, depth + 1);
}

function isLoss(error: Error): boolean {
  return lostSession.test(error.message) || (networkCodes.has(codeOf(error)) && isOfSocket(error));
}

/** Whether an error, or one that it was made of, says that a session is gone or was never had: nothing more can be asked of it. */
export function isLostSession(error: unknown): boolean {
  for (const one of withCauses(error)) if (isLoss(one)) return true;
  return false;
}

function trouble(error: unknown): Error | undefined {
  for (const one of withCauses(error)) {
    const code = codeOf(one);
    if (isLoss(one)) return one;
    if (/^[0-9A-Z]{5}$/.test(code) && passingStates.some((state) => code.startsWith(state))) return one;
  }
  return undefined;
}

/**
 * Whether an error, or one that it was made of, is passing trouble of the database: it was not reached, it cut the session, is
 * full, too slow or locked. The same request may succeed later; whether this one was stored is not known when COMMIT was cut.
 */
export function isPassingTrouble(error: unknown): boolean {
  return trouble(error) !== undefined;
}

/** For logs: the code of what makes an error passing trouble, or the words of `pg` itself; never what people typed. */
export function troubleOf(error: unknown): string {
  const found = trouble(error);
  return found ? codeOf(found) || (lostSession.exec(found.message)?.[0] ?? '') : '';
}
