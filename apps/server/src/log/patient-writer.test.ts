import { describe, expect, it } from 'vitest';
import { PatientWriter } from './patient-writer.ts';

/** A disk that is full while it is told to be. */
function disk() {
  const state = { full: false, text: '', tries: 0 };
  const target = {
    async write(bytes: Buffer) {
      state.tries += 1;
      if (state.full) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      state.text += bytes.toString();
    },
    close: async () => undefined,
  };
  return { state, target };
}

describe('a log that cannot be written', () => {
  it('loses what finds no room, complains once, comes back by itself and says how much is missing', async () => {
    const { state, target } = disk();
    const complaints: unknown[] = [];
    const writer = new PatientWriter({
      target,
      room: 100,
      pause: 1,
      complain: (error) => complaints.push(error),
    });
    state.full = true;
    for (let number = 0; number < 50; number++) writer.write(`line ${number}\n`);
    await expect.poll(() => state.tries).toBeGreaterThan(3);
    expect(complaints).toHaveLength(1);
    const { lost } = writer;
    expect(lost).toBeGreaterThan(30);
    state.full = false;
    await expect.poll(() => writer.lost).toBe(0);
    writer.write('after\n');
    await writer.close();
    const lines = state.text.trim().split('\n');
    expect(lines.slice(0, 50 - lost)).toEqual(
      Array.from({ length: 50 - lost }, (_, number) => `line ${number}`),
    );
    expect(JSON.parse(lines[50 - lost] ?? '')).toMatchObject({ lines: lost, msg: 'log lines lost' });
    expect(lines.at(-1)).toBe('after');
    expect(lines).toHaveLength(50 - lost + 2);
  });

  it('complains again when it fails again later', async () => {
    const { state, target } = disk();
    let complaints = 0;
    const complain = () => {
      complaints += 1;
      throw new Error('nobody listens');
    };
    const writer = new PatientWriter({ target, pause: 1, complain });
    for (let times = 1; times <= 2; times++) {
      state.full = true;
      writer.write('a\n');
      await expect.poll(() => complaints).toBe(times);
      state.full = false;
      await expect.poll(() => state.text).toBe('a\n'.repeat(times));
    }
    await writer.close();
  });

  it('that hangs holds nobody up and no more than its room', async () => {
    let give: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => {
      give = resolve;
    });
    const writer = new PatientWriter({
      target: { write: () => hanging, close: async () => undefined },
      room: 1000,
    });
    for (let number = 0; number < 10_000; number++) writer.write('0123456789');
    expect(writer.lost).toBe(9_900);
    give();
    await writer.close();
  });

  it('writes out what waits when it is closed, and takes nothing afterwards', async () => {
    const { state, target } = disk();
    const writer = new PatientWriter({ target });
    writer.write('a\n');
    await writer.close();
    writer.write('b\n');
    expect(state.text).toBe('a\n');
  });
});
