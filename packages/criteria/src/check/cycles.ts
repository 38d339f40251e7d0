/**
 * The nodes that lie on a cycle of a graph given by its edges. Every node is walked once; a node that only leads to a cycle
 * is not part of it.
 */
export function nodesOnCycles(edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const onCycle = new Set<string>();
  const done = new Set<string>();
  for (const start of edges.keys()) {
    if (done.has(start)) continue;
    const path: string[] = [];
    const place = new Map<string, number>();
    const pending: { node: string; leave: boolean }[] = [{ node: start, leave: false }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { node, leave } = next;
      if (leave) {
        path.pop();
        place.delete(node);
        done.add(node);
        continue;
      }
      const before = place.get(node);
      if (before !== undefined) for (const member of path.slice(before)) onCycle.add(member);
      if (before !== undefined || done.has(node)) continue;
      place.set(node, path.length);
      path.push(node);
      pending.push({ node, leave: true });
      for (const target of edges.get(node) ?? []) pending.push({ node: target, leave: false });
    }
  }
  return onCycle;
}
