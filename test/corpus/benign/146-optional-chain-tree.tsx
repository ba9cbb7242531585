import { AbsoluteFill, useCurrentFrame } from "remotion";
import type { FC } from "react";

interface Node { label: string; meta?: { since?: number } | null; children?: Node[] }
const TREE: Node = {
  label: "Languages",
  children: [
    { label: "ML", meta: { since: 1973 }, children: [{ label: "OCaml", meta: { since: 1996 } }, { label: "F#", meta: {} }] },
    { label: "Lisp", meta: null },
  ],
};

const Branch: FC<{ node: Node; depth?: number }> = ({ node, depth = 0 }) => (
  <div style={{ marginLeft: depth * 60, fontSize: 50 - depth * 6 }}>
    {node.label} <small style={{ opacity: 0.6 }}>{node.meta?.since ?? "unknown"}</small>
    {node.children?.map((child) => <Branch key={child.label} node={child} depth={depth + 1} />)}
  </div>
);

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ padding: 100, opacity: Math.min(1, frame / 10) }}>
      <Branch node={TREE} />
    </AbsoluteFill>
  );
}
