import { refusals } from '@tieuchi/api/domain-error';
import { CANARY } from './hostile-values.ts';
import type { Answer } from './input-server.ts';
import type { NamedShot } from './input-shots.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Codes of the server around the procedures, beside those of refusals. */
const otherCodes = new Set(['INVALID_USERNAME_OR_PASSWORD', 'MUST_WAIT', 'INVALID_ORIGIN']);

const isCode = (code: unknown) =>
  typeof code === 'string' && (Object.hasOwn(refusals, code) || otherCodes.has(code));

/** A sentence in Vietnamese, as a person would read it. */
const isSentence = (text: unknown) =>
  typeof text === 'string' && /^\p{Lu}.*[.?]$/u.test(text) && /[ạ-ỹđăâêôơư]/iu.test(text);

/** What is wrong with an answer: nothing, or a few words. */
export function judgeAnswer({ url, method }: NamedShot, { status, type, body }: Answer): string | undefined {
  if (status >= 500) return `answered ${status}`;
  if (status < 400) return undefined;
  if (method === 'HEAD') return undefined;
  if (!url.startsWith('/api/')) return shows(body);
  if (!type.startsWith('application/json')) return `refuses as ${type}`;
  const parsed: unknown = JSON.parse(body);
  // Findings name the unit, criterion or text that they are about.
  const told = JSON.stringify(parsed, (name, value: unknown) => (name === 'findings' ? undefined : value));
  if (shows(told) !== undefined) return shows(told);
  for (const one of Array.isArray(parsed) ? parsed : [parsed]) {
    const problem = isRecord(one) && 'result' in one ? undefined : judgeRefusal(one, url);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function shows(text: string): string | undefined {
  const isShown = text.includes(CANARY) || text.includes(encodeURIComponent(CANARY));
  return isShown ? 'shows what was sent' : undefined;
}

function judgeRefusal(refusal: unknown, url: string): string | undefined {
  if (!isRecord(refusal)) return 'refuses with no object';
  // A request of another site is refused before it is a call.
  if (!url.startsWith('/api/trpc/') || refusal.code === 'INVALID_ORIGIN') {
    if (!isCode(refusal.code)) return `has the code ${String(refusal.code)}`;
    return isSentence(refusal.message) ? undefined : `says ${JSON.stringify(refusal.message)}`;
  }
  const { error } = refusal;
  if (!isRecord(error) || !isRecord(error.data)) return 'is not in the shape of tRPC';
  const { code, domain } = error.data;
  // Not an answer about what was sent, so that a page of a later build sends it again.
  const isUnknownCall = code === 'NOT_FOUND' || code === 'METHOD_NOT_SUPPORTED';
  if (domain === undefined ? !isUnknownCall : !isRecord(domain) || !isCode(domain.code))
    return `has no code of ours: ${JSON.stringify(error).slice(0, 200)}`;
  return isSentence(error.message) ? undefined : `says ${JSON.stringify(error.message).slice(0, 200)}`;
}
