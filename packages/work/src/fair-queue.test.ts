import { describe, expect, it } from 'vitest';
import { FairQueue, QueueFull } from './fair-queue.ts';

/** Works that end when told to, and the order in which they began. */
function controlled() {
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => () => {
    began.push(name);
    return new Promise<string>((resolve) => {
      ends.push(() => resolve(name));
    });
  };
  const endOne = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { began, work, endOne };
}

describe('FairQueue', () => {
  it('takes turns between keys, within a key in the order asked', async () => {
    const queue = new FairQueue({ running: 1, waiting: 10 });
    const { began, work, endOne } = controlled();
    const all = ['a1', 'a2', 'a3', 'b1', 'c1', 'b2'].map((name) => queue.run(name.charAt(0), work(name)));
    for (let count = 0; count < all.length; count += 1) await endOne();
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'b2']);
    expect(began).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
  });

  it('runs no more than allowed, and all that is allowed', async () => {
    const queue = new FairQueue({ running: 2, waiting: 10 });
    const { began, work, endOne } = controlled();
    const all = ['a', 'b', 'c'].map((name) => queue.run(name, work(name)));
    expect(began).toEqual(['a', 'b']);
    await endOne();
    expect(began).toEqual(['a', 'b', 'c']);
    await endOne();
    await endOne();
    await Promise.all(all);
  });

  it('refuses what is too much, of one key and of all, and takes work again afterwards', async () => {
    const queue = new FairQueue({ running: 1, waiting: 2, waitingOfKey: 1 });
    const { work, endOne } = controlled();
    const first = queue.run('a', work('first'));
    const second = queue.run('a', work('second'));
    await expect(queue.run('a', work('too much of a'))).rejects.toThrow(QueueFull);
    const third = queue.run('b', work('third'));
    await expect(queue.run('c', work('too much'))).rejects.toThrow(QueueFull);
    await endOne();
    await endOne();
    await endOne();
    expect(await Promise.all([first, second, third])).toEqual(['first', 'second', 'third']);
    const later = queue.run('a', work('later'));
    await endOne();
    expect(await later).toBe('later');
  });

  it('leaves places free for others where a key has as many as it may', async () => {
    const queue = new FairQueue({ running: 2, runningOfKey: 1, waiting: 10 });
    const { began, work, endOne } = controlled();
    const all = ['a1', 'a2', 'b1', 'b2'].map((name) => queue.run(name.charAt(0), work(name)));
    expect(began).toEqual(['a1', 'b1']);
    await endOne();
    expect(began).toEqual(['a1', 'b1', 'a2']);
    await endOne();
    await endOne();
    await endOne();
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('gives a place back once, however often it is told to', async () => {
    const queue = new FairQueue({ running: 1, waiting: 2 });
    const release = await queue.take('a');
    const began: string[] = [];
    void queue.take('b').then(() => began.push('b'));
    void queue.take('c').then(() => began.push('c'));
    release();
    release();
    await new Promise((resolve) => setImmediate(resolve));
    expect(began).toEqual(['b']);
  });

  it('goes on after work that failed, and with places that were free', async () => {
    const queue = new FairQueue({ running: 1, waiting: 1 });
    const failing = queue.run('a', () => Promise.reject(new Error('no')));
    const next = queue.run('b', () => Promise.resolve('next'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
    expect(await queue.run('c', () => Promise.resolve('again'))).toBe('again');
  });
});
