import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { runConfined } from './confined.ts';

const source = new URL('./testing/sample-tasks.ts', import.meta.url);
const limits = { milliseconds: 60_000, residentBytes: 250 * 1024 * 1024 };
const folder = mkdtempSync(join(tmpdir(), 'confined-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (task: string, { input = '', entry = source, milliseconds = limits.milliseconds } = {}) =>
  runConfined({ entry, task, input: new TextEncoder().encode(input), limits: { ...limits, milliseconds } });

async function answerOf(...given: Parameters<typeof run>): Promise<string> {
  const outcome = await run(...given);
  return outcome.kind === 'done' ? new TextDecoder().decode(outcome.answer) : outcome.kind;
}

describe('runConfined', () => {
  it('answers from a source and from a build', async () => {
    expect(await answerOf('reverse', { input: 'abc' })).toBe('cba');
    const outfile = join(folder, 'tasks.mjs');
    await build({
      entryPoints: [fileURLToPath(source)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
    });
    expect(await answerOf('reverse', { input: 'abc', entry: pathToFileURL(outfile) })).toBe('cba');
  });

  it('tells what the task refuses, and of a bug its place without its message', async () => {
    expect(await run('refuse')).toEqual({ kind: 'refused', code: 'notTable' });
    const failed = await run('fail', { input: 'Nguyễn Văn A' });
    expect(failed).toMatchObject({ kind: 'failed', frames: expect.stringMatching(/^Error\n {4}at /) });
    expect(JSON.stringify(failed)).not.toMatch(/secret|Nguyễn/);
    expect(await run('unknown')).toMatchObject({ kind: 'failed' });
  });

  it.each([
    ['buffers', 'tooMuchMemory'],
    ['heap', 'tooMuchMemory'],
    ['quit', 'ended'],
  ])('is stopped when it does this: %s', async (task, why) => {
    expect(await run(task)).toEqual({ kind: 'stopped', why });
  });

  it.each(['compute', 'wait'])('is stopped when it takes too long: %s', async (task) => {
    expect(await run(task, { milliseconds: 2_000 })).toEqual({ kind: 'stopped', why: 'tooSlow' });
  });

  it('knows nothing of our environment', async () => {
    process.env.DATABASE_URL_SECRET = 'secret';
    expect(await answerOf('environment')).not.toContain('DATABASE_URL_SECRET');
  });

  it.each([
    ['computes', 1500],
    ['has hardly begun', 40],
  ])('ends with who started it while it %s', async (_, milliseconds) => {
    const script = `
      import { runConfined } from ${JSON.stringify(new URL('./confined.ts', import.meta.url).href)};
      const limits = ${JSON.stringify(limits)};
      void runConfined({ entry: new URL(${JSON.stringify(source.href)}), task: 'compute', input: new Uint8Array(), limits });
      setTimeout(() => process.exit(0), ${milliseconds});
    `;
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
    });
    // It learns of the end when the system has the time to tell it.
    await expect.poll(stillRunning, { timeout: 20_000 }).toEqual([]);
  });
});

/** Command lines of sample processes that are still there. */
function stillRunning(): string[] {
  for (let tries = 0; tries < 50; tries += 1) {
    const lines = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes('sample-tasks.ts'));
    if (lines.length === 0 || tries === 49) return lines;
    execFileSync('sleep', ['0.2']);
  }
  return [];
}
