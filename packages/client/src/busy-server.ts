/** Longest that a server can make people wait by asking for it, in milliseconds. */
const longestWait = 60_000;

/** Whether a status says that a server, or a proxy before it, cannot serve for the moment: the same may be asked again. */
export function isBusyStatus(status: unknown): boolean {
  return status === 502 || status === 503 || status === 504;
}

function waitAskedBy({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds * 1_000, 0), longestWait) : 0;
}

/** Thrown for the page of a proxy that stands in for a busy server. */
class BusyError extends Error {
  readonly wait: number;

  constructor(response: Response) {
    super(`the server is busy: ${response.status}`);
    this.name = 'BusyError';
    this.wait = waitAskedBy(response);
  }
}

/** Gives a response on, but throws for one of a busy server that is no JSON, which nobody could read. */
export function refuseBusyPage(response: Response): Response {
  if (isBusyStatus(response.status) && !/json/i.test(response.headers.get('content-type') ?? ''))
    throw new BusyError(response);
  return response;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/**
 * How long to wait before a call that failed is made again, in milliseconds: what the server asked for, at most a minute, 0 where it
 * did not say. Undefined when the call failed otherwise. Reads the errors of tRPC's client.
 */
export function busyWait(error: unknown): number | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof BusyError) return cause.wait;
  const response = field(field(error, 'meta'), 'response');
  const answered = response instanceof Response ? response : undefined;
  if (!isBusyStatus(field(field(error, 'data'), 'httpStatus') ?? answered?.status)) return undefined;
  return answered ? waitAskedBy(answered) : 0;
}

/** How often a read is made again while the server is busy: for about half a minute. */
export const busyRetries = 5;

/** The pause before the next try of a read, in milliseconds: longer each time, and what a busy server asked for at least. */
export function pauseBefore(failures: number, error: unknown): number {
  return Math.max(Math.min(1_000 * 2 ** failures, 30_000), busyWait(error) ?? 0);
}
