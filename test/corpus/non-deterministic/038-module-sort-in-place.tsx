import { AbsoluteFill, useCurrentFrame } from "remotion";

const order = ["alpha", "beta", "gamma", "delta"];

export default function Scene() {
  const frame = useCurrentFrame();
  const shown = frame % 2 === 0 ? order.reverse() : order.sort();
  order.push(order.shift() ?? "");
  return (
    <AbsoluteFill style={{ backgroundColor: "#591212", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{shown.join(" ")}</p>
    </AbsoluteFill>
  );
}
