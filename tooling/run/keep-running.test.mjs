import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keepRunning } from './keep-running.mjs';

/** Runs servers that end with these codes, each after so many minutes; tells the pauses in seconds and the final code. */
async function runThrough(ends, { stopAt = Number.POSITIVE_INFINITY } = {}) {
  const waited = [];
  const said = [];
  let clock = 0;
  const left = [...ends];
  const code = await keepRunning(
    async () => {
      const [end, minutes = 0, interrupted = false] = left.shift() ?? [0];
      clock += minutes * 60_000;
      return { code: end, interrupted };
    },
    {
      now: () => clock,
      say: (line) => said.push(line),
      pause: async (milliseconds) => {
        waited.push(milliseconds / 1_000);
        return waited.length >= stopAt;
      },
    },
  );
  return { code, waited, said, unused: left.length };
}

describe('a server that npm start runs', () => {
  it.each([[70], [137], [134], [139]])('and that ends with %i is run again', async (code) => {
    const { waited, said } = await runThrough([[code], [0]]);
    expect(waited).toEqual([3]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^✗ .*3 giây[^\n]*$/);
  });

  it.each([[0], [1], [130], [143]])('and that ends with %i is not', async (code) => {
    expect(await runThrough([[code], [0]])).toMatchObject({ code, waited: [], unused: 1 });
  });

  it('is run again after longer and longer pauses, after short ones when it had run for 5 minutes', async () => {
    const often = Array.from({ length: 7 }, () => [70, 1]);
    const { waited } = await runThrough([...often, [70, 5], [70, 1], [1]]);
    expect(waited).toEqual([3, 6, 12, 24, 48, 60, 60, 3, 6]);
  });

  it('is not run again when somebody stopped it, or stops the pause', async () => {
    expect(await runThrough([[137, 1, true], [0]])).toMatchObject({ code: 137, waited: [] });
    expect(await runThrough([[137], [137], [0]], { stopAt: 2 })).toMatchObject({ code: 137, waited: [3, 6] });
  });
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s ends a pause', async (signal) => {
  const module = (name) => JSON.stringify(new URL(name, import.meta.url).href);
  const script = `
    import { keepRunning } from ${module('./keep-running.mjs')};
    import { run } from ${module('./process.mjs')};
    const server = () => run(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'], { show: true });
    process.exitCode = await keepRunning(server, { pause: undefined });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('exit', (code, by) => resolve(by ?? code)));
  await new Promise((resolve) => child.stderr.once('data', resolve));
  child.kill(signal);
  expect(await ended).toBe(137);
});
