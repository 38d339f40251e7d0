import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { describe, expect, it } from 'vitest';
import { refusals } from './domain-error.ts';

describe('the table of refusals', () => {
  it.each(Object.entries(refusals))(
    'answers %s with one status over REST and tRPC',
    (_, { status, transport }) => {
      expect(getHTTPStatusCodeFromError(new TRPCError({ code: transport }))).toBe(status);
    },
  );
});
