import { connect, createServer, type Server, type Socket } from 'node:net';
import { MessageReader } from './message-reader.ts';

/** What happens to a statement instead of being carried out, or (`cutAfter`) after it has been. */
export const faults = ['cut', 'cutAfter', '57014', '53100', '58030', '40P01'] as const;
export type Fault = (typeof faults)[number];

/** Which statement meets which fault, counted from 1 over all connections from the moment this is set. */
export interface Armed {
  readonly statement: number;
  readonly fault: Fault;
}

/** What went by while a fault was set. */
export interface Seen {
  readonly statements: number;
  /** The statement that met the fault; undefined when there were fewer. */
  readonly met: string | undefined;
}

/** Stands between a server and PostgreSQL, speaks its protocol as far as telling statements apart, and lets one fail. */
export class FaultyProxy {
  readonly #target: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #armed: Armed | undefined;
  #statements = 0;
  #met: string | undefined;

  /** `target`: the port of PostgreSQL on 127.0.0.1. */
  constructor(target: number) {
    this.#target = target;
    this.#server = createServer((client) => this.#carry(client));
  }

  /** Resolves with the port to connect to. */
  listen(): Promise<number> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  }

  arm(armed: Armed): void {
    this.#armed = armed;
    this.#statements = 0;
    this.#met = undefined;
  }

  disarm(): Seen {
    this.#armed = undefined;
    return { statements: this.#statements, met: this.#met };
  }

  /** Cuts this many connections, as a network or an administrator does. */
  cut(count: number): number {
    const clients = [...this.#sockets].slice(0, count);
    for (const socket of clients) socket.destroy();
    return clients.length;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#server.close(done));
  }

  #carry(client: Socket): void {
    const database = connect(this.#target, '127.0.0.1');
    const reader = new MessageReader();
    let swallowed = false;
    const end = () => {
      this.#sockets.delete(client);
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      socket.setNoDelay(true);
      socket.on('error', end).on('close', end);
    }
    this.#sockets.add(client);
    client.on('data', (bytes) => {
      for (const { message, statement } of reader.take(bytes)) {
        const fault = statement === undefined ? undefined : this.#faultOf(statement);
        if (fault === 'cut') return end();
        if (fault === 'cutAfter') swallowed = true;
        database.write(fault === undefined || fault === 'cutAfter' ? message : raising(fault));
      }
    });
    database.on('data', (bytes) => {
      if (!swallowed) client.write(bytes);
      // What was asked has been done, and nobody is told.
      else if (bytes.subarray(-6).toString('latin1').startsWith('Z\0\0\0\x05')) end();
    });
  }

  #faultOf(statement: string): Fault | undefined {
    if (this.#armed === undefined) return undefined;
    this.#statements += 1;
    if (this.#statements !== this.#armed.statement) return undefined;
    this.#met = statement;
    return this.#armed.fault;
  }
}

/** A statement that fails with this code, so that PostgreSQL itself ends the transaction. */
function raising(code: string): Buffer {
  const text = `do $$ begin raise exception 'fault' using errcode = '${code}'; end $$\0`;
  const message = Buffer.alloc(5 + Buffer.byteLength(text));
  message.write('Q', 0, 'latin1');
  message.writeInt32BE(message.length - 1, 1);
  message.write(text, 5);
  return message;
}
