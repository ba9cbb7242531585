import { AbsoluteFill } from "remotion";

const wide = "=".repeat(2 ** 28);
const padded = ["a", "b", "c", "d"].map((letter) => letter.padStart(2 ** 28, wide).padEnd(2 ** 29 - 25, "-"));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#e3e782", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{padded.length}</div>
    </AbsoluteFill>
  );
}
