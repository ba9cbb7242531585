import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "red; background: url(http://127.0.0.1:48151/semicolon)" }}>
      <p style={{ color: "black", fontSize: 60, fontFamily: "x} body{background:url(http://127.0.0.1:48151/brace)" }}>Declared</p>
    </AbsoluteFill>
  );
}
