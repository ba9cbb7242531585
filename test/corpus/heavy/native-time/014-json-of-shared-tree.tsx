import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  interface Node { readonly left: Node | null; readonly right: Node | null }
  let tree: Node = { left: null, right: null };
  const depth = 24 + (frame % 2);
  for (let round = 0; round < depth; round += 1) { const half: Node = tree; tree = { left: half, right: half }; }
  const shown = JSON.stringify(tree).length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
