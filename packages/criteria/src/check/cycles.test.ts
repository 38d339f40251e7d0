import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodesOnCycles } from './cycles.ts';

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

describe('nodesOnCycles', () => {
  it.each<[string, Record<string, string[]>, string[]]>([
    ['no edges', { a: [] }, []],
    ['a chain', { a: ['b'], b: ['c'] }, []],
    ['a node that names itself', { a: ['a'] }, ['a']],
    ['two nodes', { a: ['b'], b: ['a'] }, ['a', 'b']],
    ['a tail that leads to a cycle', { t: ['a'], a: ['b'], b: ['a'] }, ['a', 'b']],
    ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['two cycles that share a node', { a: ['b', 'c'], b: ['a'], c: ['a'] }, ['a', 'b', 'c']],
    ['a cycle behind a node seen before', { a: ['b'], b: [], c: ['b', 'd'], d: ['c'] }, ['c', 'd']],
  ])('%s', (_, edges, expected) => {
    expect([...nodesOnCycles(graph(edges))].sort()).toEqual(expected);
  });

  it('finds something in a graph exactly when a node reaches itself', () => {
    const nodes = ['0', '1', '2', '3', '4', '5'];
    const targets = fc.uniqueArray(fc.constantFrom(...nodes), { maxLength: 3 });
    fc.assert(
      fc.property(fc.tuple(targets, targets, targets, targets, targets, targets), (all) => {
        const edges = new Map(nodes.map((node, index) => [node, all[index] ?? []]));
        const reaches = (from: string): Set<string> => {
          const seen = new Set<string>();
          const pending = [...(edges.get(from) ?? [])];
          for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
            if (seen.has(next)) continue;
            seen.add(next);
            pending.push(...(edges.get(next) ?? []));
          }
          return seen;
        };
        const cyclic = new Set(nodes.filter((node) => reaches(node).has(node)));
        const found = nodesOnCycles(edges);
        expect(found.size > 0).toBe(cyclic.size > 0);
        for (const node of found) expect(cyclic.has(node)).toBe(true);
      }),
      { seed: 20251231, numRuns: 1000 },
    );
  });

  it('walks a long chain without recursion', () => {
    const edges = new Map(
      Array.from({ length: 100_000 }, (_, index) => [String(index), [String(index + 1)]]),
    );
    expect(nodesOnCycles(edges).size).toBe(0);
    edges.set('100000', ['0']);
    expect(nodesOnCycles(edges).size).toBe(100_001);
  });
});
