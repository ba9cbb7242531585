import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#402060", background: "\\75\\72 l(http://127.0.0.1:48151/escaped)" }}>
      <p style={{ color: "white", fontSize: 60 }}>Escaped</p>
    </AbsoluteFill>
  );
}
