import { DomainError } from '@tieuchi/api/domain-error';
import { OperatorError } from '@tieuchi/db/operator-error';
import { queryShape } from './query-shape.ts';
import { framesOf } from './stack-frames.ts';

/** All that may be told of something that was thrown; nothing in it comes from what people typed or from rows. */
export interface LoggableError {
  /** Name of the class, or what else was thrown. */
  readonly type: string;
  /** "23505", "ECONNRESET", "FST_ERR_…", or a refusal's. */
  readonly code?: string;
  /** The message, of an OperatorError only: those are written by us. */
  readonly says?: string;
  /** Of a database error: where it happened, by names of the schema. */
  readonly database?: Readonly<Record<string, string>>;
  /** The query without its values. */
  readonly query?: string;
  /** Of a system error. */
  readonly syscall?: string;
  readonly frames?: readonly string[];
  readonly cause?: LoggableError;
  /** Of an AggregateError. */
  readonly errors?: readonly LoggableError[];
}

const deepest = 6;
const mostErrors = 5;
const codePattern = /^[A-Z][A-Z0-9_]{1,60}$/;
const sqlStatePattern = /^[0-9A-Z]{5}$/;
const namePattern = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;
const databaseFields = ['severity', 'routine', 'schema', 'table', 'column', 'constraint'] as const;

/** Reads one property; a getter that throws reads as nothing. */
function read(value: object, name: string): unknown {
  try {
    return Reflect.get(value, name);
  } catch {
    return undefined;
  }
}

function readText(value: object, name: string, pattern: RegExp): string | undefined {
  const text = read(value, name);
  return typeof text === 'string' && pattern.test(text) ? text : undefined;
}

/** From the prototype: `name` and `constructor` of the thing itself could be anything. */
function typeOf(error: object): string {
  const prototype: unknown = Object.getPrototypeOf(error);
  const made =
    typeof prototype === 'object' && prototype !== null ? read(prototype, 'constructor') : undefined;
  return (typeof made === 'function' && readText(made, 'name', namePattern)) || 'object';
}

function codeOfError(error: object): string | undefined {
  if (error instanceof DomainError) return error.code;
  return readText(error, 'code', codePattern) ?? readText(error, 'code', sqlStatePattern);
}

/** PostgreSQL's fields, of which message, detail, hint and where quote rows. */
function databasePart(error: object): Pick<LoggableError, 'database'> {
  if (typeof read(error, 'severity') !== 'string') return {};
  const fields = databaseFields.flatMap((name) => {
    const text = readText(error, name, namePattern);
    return text === undefined ? [] : [[name, text]];
  });
  return { database: Object.fromEntries(fields) };
}

function queryPart(error: object): Pick<LoggableError, 'query'> {
  const query = read(error, 'query');
  return typeof query === 'string' ? { query: queryShape(query) } : {};
}

function framesPart(error: object): Pick<LoggableError, 'frames'> {
  const message = read(error, 'message');
  const frames = framesOf({
    message: typeof message === 'string' ? message : '',
    stack: read(error, 'stack'),
  });
  return frames.length > 0 ? { frames } : {};
}

function describe(error: unknown, depth: number): LoggableError {
  if (typeof error !== 'object' || error === null) return { type: error === null ? 'null' : typeof error };
  const code = codeOfError(error);
  // "spawn /some/path": the call alone.
  const syscall = readText(error, 'syscall', /^[a-z_]+\b/i)?.split(' ')[0];
  const cause = read(error, 'cause');
  const errors = read(error, 'errors');
  return {
    type: typeOf(error),
    ...(code !== undefined && { code }),
    ...(error instanceof OperatorError && { says: error.message }),
    ...databasePart(error),
    ...queryPart(error),
    ...(syscall !== undefined && { syscall }),
    ...framesPart(error),
    ...(cause !== undefined && depth < deepest && { cause: describe(cause, depth + 1) }),
    ...(Array.isArray(errors) &&
      error instanceof AggregateError &&
      depth < deepest && { errors: errors.slice(0, mostErrors).map((one) => describe(one, depth + 1)) }),
  };
}

/**
 * What may be logged or printed of anything that was thrown: its class, codes, names of the schema, the shape of the query and
 * the frames of the stack, of causes too. No message but an OperatorError's: V8's quote the text that was parsed, PostgreSQL's
 * and drizzle's the values. Never throws.
 */
export function loggableError(error: unknown): LoggableError {
  try {
    return describe(error, 0);
  } catch {
    return { type: 'unreadable' };
  }
}

/** For a terminal: the line of an OperatorError, else what may be logged. */
export function printableError(error: unknown): string {
  if (error instanceof OperatorError) return `✗ ${error.message}`;
  return `✗ Lỗi ngoài dự kiến: ${JSON.stringify(loggableError(error), null, 2)}`;
}
