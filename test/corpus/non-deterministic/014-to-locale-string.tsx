import { AbsoluteFill } from "remotion";

const price = 1234567.891;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#66e73e", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{price.toLocaleString()} {new Date(0).toLocaleDateString()} {new Date(0).toLocaleTimeString()}</p>
    </AbsoluteFill>
  );
}
