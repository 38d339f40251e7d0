import { format } from 'node:util';

const methods = ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const;

/** Everything that this process prints while `work` runs, on either stream and by the console. */
export async function printedDuring(work: () => Promise<void>): Promise<string> {
  const printed: string[] = [];
  const undo: (() => void)[] = [];
  for (const method of methods) {
    const original = console[method];
    console[method] = (...args: unknown[]) => void printed.push(format(...args));
    undo.push(() => {
      console[method] = original;
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    const original = stream.write;
    stream.write = (...args: unknown[]) => {
      printed.push(String(args[0]));
      return true;
    };
    undo.push(() => {
      stream.write = original;
    });
  }
  try {
    await work();
  } finally {
    for (const step of undo) step();
  }
  return printed.join('\n');
}
