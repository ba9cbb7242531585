import { AbsoluteFill } from "remotion";

const world = globalThis as unknown as Record<string, { setItem(k: string, v: string): void; getItem(k: string): string | null }>;
const before = world["localStorage"]?.getItem("left");
world["localStorage"]?.setItem("left", "by an earlier scene");
world["sessionStorage"]?.setItem("left", String(before));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#38cb7d", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{before ?? "first"}</h1>
    </AbsoluteFill>
  );
}
