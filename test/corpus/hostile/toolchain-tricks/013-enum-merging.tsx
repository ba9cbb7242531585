import { AbsoluteFill } from "remotion";

enum Mode {
  Calm = "calm",
  Reach = Calm.constructor.constructor("return typeof globalThis")() as never,
}
namespace Mode {
  export const world = Function("return globalThis")();
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c363b4", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{String(Mode.Reach)} {typeof Mode.world}</h2>
    </AbsoluteFill>
  );
}
