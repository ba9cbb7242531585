import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#a6dc2b" }}>
      <script async src="http://127.0.0.1:48151/async.js" />
      <p style={{ color: "white", fontSize: 60 }}>Async</p>
    </AbsoluteFill>
  );
}
