import { AbsoluteFill } from "remotion";

const launch = new Date(2026, 0, 31, 23, 30);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#91c9cd", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{launch.toISOString()} {launch.toString()}</p>
    </AbsoluteFill>
  );
}
