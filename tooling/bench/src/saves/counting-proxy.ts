import { connect, createServer, type Server, type Socket } from 'node:net';
import { MessageReader } from '@tieuchi/soak/message-reader';

/** Stands between a server and PostgreSQL and counts the statements that go by, over all connections. */
export class CountingProxy {
  readonly #target: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #statements: string[] = [];

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

  /** The statements that have gone by since this was last asked; of a named one that was prepared before, an empty text. */
  take(): string[] {
    const taken = this.#statements;
    this.#statements = [];
    return taken;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#server.close(done));
  }

  #carry(client: Socket): void {
    const database = connect(this.#target, '127.0.0.1');
    const reader = new MessageReader();
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
        if (statement !== undefined) this.#statements.push(statement);
        database.write(message);
      }
    });
    database.on('data', (bytes) => client.write(bytes));
  }
}
