/** How confined work ended. */
export type Outcome =
  /** The task's answer. */
  | { readonly kind: 'done'; readonly answer: Uint8Array }
  /** The task says why it will not answer. */
  | { readonly kind: 'refused'; readonly code: string }
  /** The task threw: a bug of ours. Its name and where, without the message, which may quote what was read. */
  | { readonly kind: 'failed'; readonly frames: string }
  | { readonly kind: 'stopped'; readonly why: 'tooSlow' | 'tooMuchMemory' | 'ended' };

/** Last word of a process that kills itself because it holds too much. */
export const tooMuchMemory = 'confined: too much memory';

/** Whether a message of the process is one of the outcomes that a process can tell. */
export function isOutcome(message: unknown): message is Outcome {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  switch (message.kind) {
    case 'done':
      return 'answer' in message && message.answer instanceof Uint8Array;
    case 'refused':
      return 'code' in message && typeof message.code === 'string';
    case 'failed':
      return 'frames' in message && typeof message.frames === 'string';
    default:
      return false;
  }
}
