import { AbsoluteFill } from "remotion";

const { constructor: Builder } = () => 0;
const world = Builder("return globalThis")();

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d7f128", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{Object.keys(world).length}</p>
    </AbsoluteFill>
  );
}
