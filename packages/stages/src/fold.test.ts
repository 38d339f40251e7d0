import { array, assert as check, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, isSubmitted, takesAnswers } from './dossier-stage.ts';
import type { StageEvent } from './event.ts';
import { afterEvent, foldStages, StageError } from './fold.ts';

const registered = (seq: number, level: number): StageEvent => ({ seq, kind: 'registered', level });
const submitted = (seq: number, submission = 1): StageEvent => ({ seq, kind: 'submitted', submission });

/** The problem that folding these meets, with the number of the event. */
function problemOf(events: readonly StageEvent[]): string | undefined {
  try {
    foldStages(events);
    return undefined;
  } catch (error) {
    return error instanceof StageError ? `${error.problem} ${error.seq}` : String(error);
  }
}

/** An event as a later program may have written it. */
const ofALaterProgram = (seq: number): StageEvent => JSON.parse(`{"seq":${seq},"kind":"returned"}`);

describe('events', () => {
  it('G1 before any event a dossier takes answers, without level and submission', () => {
    const state = foldStages([]);
    expect(state).toEqual({ phase: 'answering', registeredLevel: null, submission: null, events: 0 });
    expect(takesAnswers(state)).toBe(true);
    expect(isSubmitted(state)).toBe(false);
  });

  it.each([
    [[registered(2, 1)], 'brokenSequence 2'],
    [[registered(0, 1)], 'brokenSequence 0'],
    [[registered(1, 1), registered(1, 2)], 'brokenSequence 1'],
    [[registered(1, 1), submitted(3)], 'brokenSequence 3'],
    [[registered(1, 1), ofALaterProgram(2)], 'unknownEvent 2'],
    [[ofALaterProgram(2)], 'brokenSequence 2'],
  ])('G2 numbers without gaps, and only events that are known: %j', (events, problem) => {
    expect(problemOf(events)).toBe(problem);
  });

  it('G3 the last level that was registered stands', () => {
    expect(foldStages([registered(1, 2), registered(2, 1)])).toMatchObject({
      phase: 'answering',
      registeredLevel: 1,
      events: 2,
    });
  });

  it.each([
    [[registered(1, 0)], 'wrongNumber 1'],
    [[registered(1, 1.5)], 'wrongNumber 1'],
    [[registered(1, Number.NaN)], 'wrongNumber 1'],
    [[submitted(1), registered(2, 2)], 'outOfStage 2'],
  ])('G3 no level that is none, and none after handing in: %j', (events, problem) => {
    expect(problemOf(events)).toBe(problem);
  });

  it('G4 a dossier that was handed in takes no answers', () => {
    const state = foldStages([registered(1, 3), submitted(2)]);
    expect(state).toEqual({ phase: 'submitted', registeredLevel: 3, submission: 1, events: 2 });
    expect(takesAnswers(state)).toBe(false);
    expect(isSubmitted(state)).toBe(true);
  });

  it.each([
    [[submitted(1, 2)], 'wrongNumber 1'],
    [[submitted(1, 0)], 'wrongNumber 1'],
    [[submitted(1), submitted(2, 2)], 'outOfStage 2'],
  ])(
    'G4 submissions are numbered, and one stands until the dossier takes answers again: %j',
    (events, problem) => {
      expect(problemOf(events)).toBe(problem);
    },
  );
});

describe('state', () => {
  const attempts = array(
    record({
      kind: constantFrom('registered', 'submitted'),
      number: integer({ min: -1, max: 3 }),
      gap: constantFrom(0, 0, 0, 1, -1),
    }),
    { maxLength: 12 },
  );

  it('G5 any attempts leave a state that the accepted events alone give again (property)', () => {
    check(
      property(attempts, (tries) => {
        let state = beginning;
        const accepted: StageEvent[] = [];
        for (const { kind, number, gap } of tries) {
          const seq = state.events + 1 + gap;
          const event = kind === 'registered' ? registered(seq, number) : submitted(seq, number);
          try {
            state = afterEvent(state, event);
            accepted.push(event);
          } catch (error) {
            expect(error).toBeInstanceOf(StageError);
          }
        }
        expect(foldStages(accepted)).toEqual(state);
        expect(isSubmitted(state)).toBe(accepted.some(({ kind }) => kind === 'submitted'));
        expect(takesAnswers(state)).toBe(!isSubmitted(state));
      }),
    );
  });
});
