import { AbsoluteFill } from "remotion";

const store = Math.max as unknown as { kept?: number[] };
store.kept = [...(store.kept ?? []), 1];
const registry = Symbol.for("scene.kept");
Reflect.set(Array, registry, store.kept);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c28c3b", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{store.kept.length}</p>
    </AbsoluteFill>
  );
}
