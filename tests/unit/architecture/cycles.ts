/** The first cycle found in a graph, as the nodes along it, or null. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const cycle = walk(graph, start, [], done);
    if (cycle) return cycle;
  }
  return null;
}

function walk(
  graph: ReadonlyMap<string, readonly string[]>,
  node: string,
  trail: readonly string[],
  done: Set<string>,
): string[] | null {
  if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
  if (done.has(node)) return null;
  for (const next of graph.get(node) ?? []) {
    const cycle = walk(graph, next, [...trail, node], done);
    if (cycle) return cycle;
  }
  done.add(node);
  return null;
}
