import { AbsoluteFill, useCurrentFrame } from "remotion";

class Queue<T> {
  readonly #items: T[] = [];
  enqueue(item: T): this {
    this.#items.push(item);
    return this;
  }
  dequeue(): T | undefined {
    return this.#items.shift();
  }
  get size(): number {
    return this.#items.length;
  }
  toArray(): readonly T[] {
    return [...this.#items];
  }
}

function bfs(graph: Record<string, string[]>, start: string): string[] {
  const seen = new Set([start]);
  const order: string[] = [];
  const queue = new Queue<string>().enqueue(start);
  while (queue.size > 0) {
    const node = queue.dequeue();
    if (node === undefined) break;
    order.push(node);
    for (const next of graph[node] ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.enqueue(next);
    }
  }
  return order;
}

const GRAPH: Record<string, string[]> = { A: ["B", "C"], B: ["D"], C: ["D", "E"], D: ["F"], E: ["F"], F: [] };

export default function Scene() {
  const frame = useCurrentFrame();
  const order = bfs(GRAPH, "A");
  return (
    <AbsoluteFill style={{ flexDirection: "row", justifyContent: "center", alignItems: "center", gap: 24 }}>
      {order.map((node, i) => (
        <div key={node} style={{ fontSize: 80, padding: 30, borderRadius: 999, background: frame > i * 12 ? "#a7f3d0" : "#e5e7eb" }}>
          {node}
        </div>
      ))}
    </AbsoluteFill>
  );
}
