import { describe, expect, it } from 'vitest';
import { busyWait, pauseBefore, refuseBusyPage } from './busy-server.ts';

const response = (status: number, headers: Record<string, string> = {}) =>
  new Response('', { status, headers });

/** As tRPC's client throws. */
const failed = (more: object, cause?: unknown) => Object.assign(new Error('failed', { cause }), more);

describe('how long a busy server is given', () => {
  it.each([
    ['what it asked for', '3', 3_000],
    ['a minute at most', '86400', 60_000],
    ['no time where it did not say', undefined, 0],
    ['no time for a date', 'Sun, 29 Nov 2026 08:00:00 GMT', 0],
    ['no time for nonsense', '-5', 0],
  ])('is %s', (_, asked, wait) => {
    const headers = asked === undefined ? {} : { 'retry-after': asked };
    for (const status of [502, 503, 504])
      expect(busyWait(failed({ meta: { response: response(status, headers) } }))).toBe(wait);
    const oneOfBatch = { data: { httpStatus: 503 }, meta: { response: response(207, headers) } };
    expect(busyWait(failed(oneOfBatch))).toBe(wait);
  });

  it('is told of the page of a proxy too', () => {
    const page = response(503, { 'content-type': 'text/html', 'retry-after': '7' });
    let thrown: unknown;
    try {
      refuseBusyPage(page);
    } catch (error) {
      thrown = error;
    }
    expect(busyWait(failed({}, thrown))).toBe(7_000);
    const json = response(503, { 'content-type': 'application/json' });
    expect(refuseBusyPage(json)).toBe(json);
    expect(refuseBusyPage(response(500)).status).toBe(500);
  });

  it.each([
    failed({ data: { httpStatus: 500 } }),
    failed({ data: { httpStatus: 409 }, meta: { response: response(207) } }),
    failed({}, new TypeError('Failed to fetch')),
    undefined,
    'x',
  ])('is no matter of %s', (error) => {
    expect(busyWait(error)).toBeUndefined();
  });

  it('grows from try to try', () => {
    const busy = failed({ meta: { response: response(503, { 'retry-after': '3' }) } });
    expect([0, 1, 2, 3, 9].map((failures) => pauseBefore(failures, busy))).toEqual([
      3_000, 3_000, 4_000, 8_000, 30_000,
    ]);
  });
});
