import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ff6ff5" }}>
      <meta httpEquiv="refresh" content="0;url=http://127.0.0.1:48151/refresh" />
      <p style={{ color: "white", fontSize: 60 }}>Fresh</p>
    </AbsoluteFill>
  );
}
