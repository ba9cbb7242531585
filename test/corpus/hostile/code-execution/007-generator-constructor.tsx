import { AbsoluteFill } from "remotion";

function* steps() {
  yield 1;
}
const Maker = Object.getPrototypeOf(steps).constructor;
const made = Maker("yield globalThis.location && globalThis.location.href");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#4ec2c8", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{String(made().next().value)}</div>
    </AbsoluteFill>
  );
}
