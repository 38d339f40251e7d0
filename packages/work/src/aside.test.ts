import { describe, expect, it } from 'vitest';
import { Aside } from './aside.ts';
import type { sampleTasks } from './testing/sample-thread.ts';

const aside = () => new Aside<typeof sampleTasks>(new URL('./testing/sample-thread.ts', import.meta.url));

describe('Aside', () => {
  it('answers what it is asked, each its own', async () => {
    const thread = aside();
    const asked = [1, 2, 3].map((input) => thread.run('double', { key: 'a', input }));
    expect(await Promise.all(asked)).toEqual([2, 4, 6]);
  });

  it('goes on after a task that throws, whose message it does not tell', async () => {
    const thread = aside();
    const failed = await thread
      .run('fail', { key: 'a', input: 'Nguyễn Văn A' })
      .catch((error: Error) => error);
    expect(failed).toMatchObject({ stack: expect.stringMatching(/^Error: work aside failed\n {4}at /) });
    expect(String(failed) + (failed instanceof Error ? failed.stack : '')).not.toContain('Nguyễn');
    expect(await thread.run('double', { key: 'a', input: 4 })).toBe(8);
  });

  it('starts another thread after one that ended', async () => {
    const thread = aside();
    await expect(thread.run('end', { key: 'a', input: undefined })).rejects.toThrow('ended');
    expect(await thread.run('double', { key: 'a', input: 5 })).toBe(10);
  });
});
