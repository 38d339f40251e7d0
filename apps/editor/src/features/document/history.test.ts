import { describe, expect, it } from 'vitest';
import { record, redo, startHistory, undo } from './history.ts';

describe('one history of the text', () => {
  it('goes back and forth', () => {
    const history = record(record(startHistory('a'), 'b'), 'c');
    expect(undo(history).present).toBe('b');
    expect(undo(undo(undo(history))).present).toBe('a');
    expect(redo(undo(history)).present).toBe('c');
  });

  it('makes one step of a burst of typing', () => {
    const typed = record(
      record(record(startHistory('a'), 'ab', 'json-1'), 'abc', 'json-1'),
      'abcd',
      'json-2',
    );
    expect(undo(typed).present).toBe('abc');
    expect(undo(undo(typed)).present).toBe('a');
  });

  it('forgets what was undone once something new is written', () => {
    const history = record(undo(record(startHistory('a'), 'b')), 'c');
    expect(redo(history)).toBe(history);
  });

  it('does not record an equal text', () => {
    const history = startHistory('a');
    expect(record(history, 'a')).toBe(history);
  });
});
