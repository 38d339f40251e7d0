import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions } from 'fastify';

/** How long a connection may keep the server waiting, in milliseconds. */
export interface ConnectionLimits {
  /** From its beginning, or the first byte of its next request, until the headers are there: also when it never sends a byte. */
  readonly headers: number;
  /** Until the whole request is there, however steadily it drips. */
  readonly request: number;
  /** Without a byte in either direction while an answer is made, or sent to somebody who does not read it. */
  readonly idle: number;
  /** Between two requests. */
  readonly betweenRequests: number;
  /** How often the first two are looked at; Node does so every 30 s unless told. */
  readonly check: number;
}

/** Slow networks need time for 3 MB; what only drips must not stay for ever. */
export const usualLimits: ConnectionLimits = {
  headers: 30_000,
  request: 120_000,
  idle: 180_000,
  betweenRequests: 75_000,
  check: 5_000,
};

/** The limits as options of the server. */
export function connectionOptions(limits: ConnectionLimits) {
  return {
    requestTimeout: limits.request,
    connectionTimeout: limits.idle,
    keepAliveTimeout: limits.betweenRequests,
    http: { headersTimeout: limits.headers, connectionsCheckingInterval: limits.check },
    clientErrorHandler: answerBrokenRequest,
  } as const satisfies FastifyHttpOptions<Server>;
}

/** By the error's code: status line and sentence. */
const answers: Readonly<Record<string, readonly [string, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'Yêu cầu gửi lên quá chậm nên kết nối được đóng.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'Phần đầu của yêu cầu quá dài.'],
};

/** Answers what is no HTTP, or comes too slowly to be a request, and closes the connection. Never shows what was sent. */
function answerBrokenRequest({ code }: { readonly code: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const [status, message] = answers[code] ?? ['400 Bad Request', 'Yêu cầu không đúng giao thức HTTP.'];
  const body = JSON.stringify({ code: 'invalid', message });
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
        `Content-Type: application/json; charset=utf-8\r\n\r\n${body}`,
    );
  }
  socket.destroy();
}
