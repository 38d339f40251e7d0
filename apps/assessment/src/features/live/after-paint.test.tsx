import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPaint, useAfterPaint } from './after-paint.ts';

let frames: FrameRequestCallback[] = [];

/** Begins the next frame, and runs what waits for its end. */
function paint(): void {
  for (const frame of frames.splice(0)) frame(0);
  vi.advanceTimersByTime(1);
}

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.splice(id - 1, 1));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('work after the paint', () => {
  it('waits for a frame and for its end, and is done once', () => {
    const work = vi.fn();
    afterPaint(work);
    expect(work).not.toHaveBeenCalled();
    for (const frame of frames.splice(0)) frame(0);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledOnce();
  });

  it('is done in a page that is not painted too', () => {
    const work = vi.fn();
    afterPaint(work);
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledOnce();
    paint();
    expect(work).toHaveBeenCalledOnce();
  });

  it.each([
    ['before the frame', () => undefined],
    ['after it began', () => frames.splice(0).forEach((frame) => void frame(0))],
  ])('is not done once prevented %s', (_when, until) => {
    const work = vi.fn();
    const prevent = afterPaint(work);
    until();
    prevent();
    vi.advanceTimersByTime(1000);
    paint();
    expect(work).not.toHaveBeenCalled();
  });
});

describe('a value after the paint', () => {
  const drawn: string[] = [];
  function Shown({ value }: { value: string }) {
    const painted = useAfterPaint(value);
    drawn.push(painted);
    return <p>{`${value} ${painted}`}</p>;
  }

  it('follows what was painted, and leaves out what was replaced before', () => {
    const { rerender } = render(<Shown value="1" />);
    act(paint);
    rerender(<Shown value="12" />);
    expect(screen.getByText('12 1')).toBeTruthy();
    rerender(<Shown value="123" />);
    expect(screen.getByText('123 1')).toBeTruthy();
    act(paint);
    expect(screen.getByText('123 123')).toBeTruthy();
    expect(drawn).not.toContain('12');
  });
});
