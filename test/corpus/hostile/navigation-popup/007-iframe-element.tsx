import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#3ada86" }}>
      <iframe src="http://127.0.0.1:48151/frame" title="frame" width={600} height={400} />
      <p style={{ color: "white", fontSize: 60 }}>Framed</p>
    </AbsoluteFill>
  );
}
