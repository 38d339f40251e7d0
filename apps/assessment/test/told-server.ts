import type { QueryClient } from '@tanstack/react-query';

/** What a page sent to the server to change something: the procedure and its input. */
export type Sent = { procedure: string; input: unknown };

const at = '2026-11-20T00:00:00.000Z';

/**
 * The network of a page under test. A question is answered by what the page was given beforehand, however often and however late
 * it is asked again; a save by the revision after the one that it was based on, as the real server does. Saves stand in `sent`.
 */
export function toldServer(queryClient: QueryClient, sent: Sent[]) {
  return async (url: string, options: { body?: string } = {}): Promise<Response> => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const procedures = (pathname.split('/trpc/')[1] ?? '').split(',');
    const inputs: Record<string, unknown> = JSON.parse(options.body ?? searchParams.get('input') ?? '{}');
    const answers = procedures.map((procedure, index) => {
      const input = inputs[index];
      if (options.body === undefined) return answer(known(queryClient, { procedure, input }));
      sent.push({ procedure, input });
      return answer({ revision: revisionIn(input) + 1, updatedAt: at });
    });
    return new Response(JSON.stringify(answers), { headers: { 'content-type': 'application/json' } });
  };
}

function known(queryClient: QueryClient, asked: Sent): unknown {
  const { procedure, input } = asked;
  const found = queryClient.getQueryCache().findAll({
    predicate: ({ queryKey: [path, about] }) =>
      Array.isArray(path) &&
      path.join('.') === procedure &&
      JSON.stringify(inputOf(about)) === JSON.stringify(input),
  });
  return found[0]?.state.data;
}

function inputOf(about: unknown): unknown {
  return typeof about === 'object' && about !== null && 'input' in about ? about.input : undefined;
}

function revisionIn(input: unknown): number {
  const given = typeof input === 'object' && input !== null && 'revision' in input ? input.revision : 0;
  return typeof given === 'number' ? given : 0;
}

/** What nobody gave the page does not exist. */
function answer(data: unknown) {
  if (data !== undefined) return { result: { data } };
  const domain = { code: 'notFound' };
  return {
    error: { message: 'notFound', code: -32_004, data: { code: 'NOT_FOUND', httpStatus: 404, domain } },
  };
}
