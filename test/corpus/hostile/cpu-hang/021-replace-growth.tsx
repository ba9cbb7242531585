import { AbsoluteFill } from "remotion";

const text = Array.from({ length: 60 }).reduce<string>((soFar) => soFar.replaceAll("a", "aa"), "a");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d0a5b5", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{text.length}</h2>
    </AbsoluteFill>
  );
}
