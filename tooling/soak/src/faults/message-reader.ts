/** Bytes to pass on, and the text of the statement that they are, where they are one. */
export interface Part {
  readonly message: Buffer;
  readonly statement?: string;
}

const parse = 0x50;
const query = 0x51;
const sync = 0x53;
/** Bind, close, describe, execute, flush: belong to the statement that a sync ends. */
const ofStatement = new Set([parse, 0x42, 0x43, 0x44, 0x45, 0x48]);

/** Cuts what a client of PostgreSQL sends into statements (a simple query, or everything up to a sync) and the rest. */
export class MessageReader {
  #rest = Buffer.alloc(0);
  #started = false;
  #group: Buffer[] = [];
  #text = '';

  take(bytes: Buffer): Part[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const parts: Part[] = [];
    for (let message = this.#next(); message !== undefined; message = this.#next()) {
      const part = this.#partOf(message);
      if (part !== undefined) parts.push(part);
    }
    return parts;
  }

  /** The next whole message; the first of a connection has no letter. */
  #next(): Buffer | undefined {
    const start = this.#started ? 1 : 0;
    if (this.#rest.length < start + 4) return undefined;
    const length = start + this.#rest.readInt32BE(start);
    if (this.#rest.length < length) return undefined;
    const message = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return message;
  }

  #partOf(message: Buffer): Part | undefined {
    if (!this.#started) {
      this.#started = true;
      return { message };
    }
    const letter = message[0] ?? 0;
    if (letter === query) return { message, statement: textAt(message, 5) };
    if (letter === sync) return this.#statement(message);
    if (!ofStatement.has(letter)) return { message };
    if (letter === parse) this.#text = textAt(message, message.indexOf(0, 5) + 1);
    this.#group.push(message);
    return undefined;
  }

  #statement(last: Buffer): Part {
    const message = Buffer.concat([...this.#group, last]);
    const statement = this.#text;
    this.#group = [];
    this.#text = '';
    return { message, statement };
  }
}

function textAt(message: Buffer, start: number): string {
  return message.subarray(start, message.indexOf(0, start)).toString('utf8');
}
