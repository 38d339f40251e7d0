/** Why a text is not with the server. */
export type SaveTrouble = 'offline' | 'busy' | 'outdated' | 'refused';

/** What the server has, and what is on its way there. */
export type SaveMachine = {
  /** The text and revision that the server is known to have. */
  saved: { text: string; revision: number; at: string };
  /** The text on its way. */
  sending: string | undefined;
  /** Why the last attempt failed; cleared by the next one. */
  trouble: SaveTrouble | undefined;
  /** Somebody else's revision that stands against ours; nothing is sent until the author has decided. */
  conflict: { revision: number; updatedBy: string; updatedAt: string } | undefined;
};

/** What happens to a text on its way to the server. */
export type SaveEvent =
  | { kind: 'send'; text: string }
  | { kind: 'saved'; revision: number; at: string }
  | { kind: 'failed'; trouble: SaveTrouble }
  | { kind: 'conflicted'; revision: number; updatedBy: string; updatedAt: string }
  /** The author has seen the other text and decided; further saves start from its revision. */
  | { kind: 'resolved'; text: string; revision: number; at: string };

/** The machine after an event. */
export function advance(machine: SaveMachine, event: SaveEvent): SaveMachine {
  switch (event.kind) {
    case 'send':
      return { ...machine, sending: event.text, trouble: undefined };
    case 'saved':
      return {
        ...machine,
        saved: { text: machine.sending ?? machine.saved.text, revision: event.revision, at: event.at },
        sending: undefined,
        trouble: undefined,
      };
    case 'failed':
      return { ...machine, sending: undefined, trouble: event.trouble };
    case 'conflicted': {
      const { revision, updatedBy, updatedAt } = event;
      return { ...machine, sending: undefined, conflict: { revision, updatedBy, updatedAt } };
    }
    case 'resolved':
      return {
        saved: { text: event.text, revision: event.revision, at: event.at },
        sending: undefined,
        trouble: undefined,
        conflict: undefined,
      };
  }
}

/** Whether the text should be sent now: it differs from what the server has, nothing is on its way, no conflict is open. */
export function maySend(machine: SaveMachine, text: string): boolean {
  return machine.sending === undefined && machine.conflict === undefined && text !== machine.saved.text;
}
