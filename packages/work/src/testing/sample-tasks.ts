import { setTimeout as pause } from 'node:timers/promises';
import { serveConfined } from '../serve-confined.ts';

const text = (value: string) => ({ kind: 'done', answer: new TextEncoder().encode(value) }) as const;

serveConfined({
  reverse: async (input) => ({ kind: 'done', answer: input.toReversed() }),
  refuse: async () => ({ kind: 'refused', code: 'notTable' }),
  fail: async (input) => {
    throw new Error(`secret\n    at secret ${new TextDecoder().decode(input)}`);
  },
  environment: async () => text(Object.keys(process.env).sort().join(' ')),
  quit: async () => process.exit(3),
  compute: async () => {
    for (;;);
  },
  wait: async () => {
    await pause(600_000);
    return text('too late');
  },
  buffers: async () => {
    const held: Buffer[] = [];
    for (;;) held.push(Buffer.alloc(8 * 1024 * 1024, 1));
  },
  heap: async () => {
    const held: number[][] = [];
    for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => index + held.length));
  },
});
