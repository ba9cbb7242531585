import { AbsoluteFill } from "remotion";

const text = `[${"[1,2,3,4,5,6,7,8],".repeat(2_000_000)}0]`;
const parsed: unknown = JSON.parse(text);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#1c8d19", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{Array.isArray(parsed) ? parsed.length : 0}</h1>
    </AbsoluteFill>
  );
}
