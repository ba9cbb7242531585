import { AbsoluteFill } from "remotion";

const long = "ab".repeat(500_000);
const found = Array.from({ length: 20_000 }, (_, i) => long.indexOf(`b${"a".repeat(i % 50)}c`) + long.lastIndexOf("ca") + long.split("ba").length);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c995ea", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{found.length}</div>
    </AbsoluteFill>
  );
}
