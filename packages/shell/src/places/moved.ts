/** The parts of the editor that became the authority app: the first segment of their addresses. */
const moved = ['rounds', 'results', 'accounts', 'audit', 'operations'];

const old = new RegExp(`^/editor/(${moved.join('|')})(?=[/?#]|$)`);

/**
 * Where an address of this server (path, query, fragment) has moved to: bookmarks, links in letters and pages that were open during an
 * upgrade still name the old one. Undefined for an address that stands.
 */
export function movedAddress(address: string): string | undefined {
  return old.test(address) ? address.replace(old, '/authority/$1') : undefined;
}
