import { AbsoluteFill } from "remotion";

function* walk(): Generator<number, void, unknown> {
  for (let i = 0; i < 10_000; i += 1) yield (i * 37) % 1000;
}
const steps = walk();

export default function Scene() {
  const at = steps.next().value ?? 0;
  return (
    <AbsoluteFill style={{ backgroundColor: "#c2d260" }}>
      <div style={{ width: 80, height: 80, background: "white", marginLeft: at }} />
    </AbsoluteFill>
  );
}
