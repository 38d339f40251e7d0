/**
 * Whether an error says that a part of the page could not be loaded: another release has taken its place on the server, or the network
 * failed. Browsers remember the failure, so that only loading the page again helps.
 */
export function isMissingPart(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /dynamically imported module|importing a module script failed/i.test(error.message)
  );
}
