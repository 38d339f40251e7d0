const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Origins whose pages may change something: that of the base URL, and for a server on loopback its three names. */
export function ownOrigins(baseUrl: string): string[] {
  const url = new URL(baseUrl);
  if (!loopback.includes(url.hostname)) return [url.origin];
  const port = url.port === '' ? '' : `:${url.port}`;
  return loopback.map((host) => `${url.protocol}//${host}${port}`);
}
