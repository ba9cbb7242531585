import { AbsoluteFill } from "remotion";

const group = ["(", "x+x+", ")"].join("");
const pattern = new RegExp(`${group}+y`);
const hits = "x".repeat(64).match(pattern);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#64f8ca", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{String(hits)}</p>
    </AbsoluteFill>
  );
}
