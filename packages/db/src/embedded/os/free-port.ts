import { createServer } from 'node:net';

function probe(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}

/** A TCP port of 127.0.0.1 that was free a moment ago: the wished one where it is, else any. */
export function freePort(wish = 0): Promise<number> {
  return wish === 0 ? probe(0) : probe(wish).catch(() => probe(0));
}
