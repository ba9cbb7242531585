import { AbsoluteFill } from "remotion";

const names = ["self", "top", "parent", "frames", "opener", "window"] as const;
const world: { readonly [name: string]: unknown } = globalThis as never;
const found = names.filter((name) => typeof world[name] === "object");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#5a77f4", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{found.join(", ")}</div>
    </AbsoluteFill>
  );
}
