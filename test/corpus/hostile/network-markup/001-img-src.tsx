import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#5446e8" }}>
      <img src="http://127.0.0.1:48151/img" alt="chart" style={{ width: 400 }} />
      <p style={{ color: "white", fontSize: 60 }}>A chart</p>
    </AbsoluteFill>
  );
}
