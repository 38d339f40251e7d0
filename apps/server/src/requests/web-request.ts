import type { FastifyReply, FastifyRequest } from 'fastify';

/** The headers of a request as the web has them. */
export function toHeaders({ headers }: Pick<FastifyRequest, 'headers'>): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) result.append(name, item);
    }
  }
  return result;
}

/** A Fastify request whose body was read as a buffer, as a web Request under the installation's own address. */
export function toWebRequest(request: FastifyRequest, origin: string): Request {
  const { method, body } = request;
  const hasBody = Buffer.isBuffer(body) && method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(request.url, origin), {
    method,
    headers: toHeaders(request),
    ...(hasBody && { body: new Uint8Array(body) }),
  });
}

/** Answers with a web Response; several Set-Cookie headers stay several. */
export async function sendWebResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.status(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'content-length') reply.header(name, value);
  }
  return reply.send(response.body ? Buffer.from(await response.arrayBuffer()) : null);
}
