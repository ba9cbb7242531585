import { AbsoluteFill } from "remotion";

const ok = /^(a+)+$/.test(`${"a".repeat(40)}!`);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#a8be23", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{String(ok)}</h2>
    </AbsoluteFill>
  );
}
