import { describe, expect, it } from 'vitest';
import { advance, maySend, type SaveMachine } from './save-machine.ts';

const start: SaveMachine = {
  saved: { text: 'a', revision: 1, at: '2026-11-21T03:00:00Z' },
  sending: undefined,
  trouble: undefined,
  conflict: undefined,
};
const theirs = { revision: 2, updatedBy: 'tác giả khác', updatedAt: '2026-11-21T03:01:00Z' };

describe('saving', () => {
  it('remembers the text that was sent, not the one typed meanwhile', () => {
    const machine = advance(advance(start, { kind: 'send', text: 'b' }), {
      kind: 'saved',
      revision: 2,
      at: 'x',
    });
    expect(machine.saved).toEqual({ text: 'b', revision: 2, at: 'x' });
    expect(maySend(machine, 'bc')).toBe(true);
    expect(maySend(machine, 'b')).toBe(false);
  });

  it('sends one text at a time', () => {
    expect(maySend(advance(start, { kind: 'send', text: 'b' }), 'c')).toBe(false);
  });

  it('sends nothing while a conflict is undecided: nobody is overwritten silently', () => {
    const machine = advance(advance(start, { kind: 'send', text: 'b' }), { kind: 'conflicted', ...theirs });
    expect(maySend(machine, 'b')).toBe(false);
    expect(machine.saved).toEqual(start.saved);
    const decided = advance(machine, { kind: 'resolved', text: 'theirs', revision: 2, at: 'x' });
    expect(maySend(decided, 'b')).toBe(true);
    expect(decided.saved.revision).toBe(2);
  });

  it('may try again after a lost connection', () => {
    const machine = advance(advance(start, { kind: 'send', text: 'b' }), {
      kind: 'failed',
      trouble: 'offline',
    });
    expect(maySend(machine, 'b')).toBe(true);
  });
});
