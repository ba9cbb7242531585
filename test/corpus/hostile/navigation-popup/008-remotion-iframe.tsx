import { AbsoluteFill, IFrame } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c0f7cd" }}>
      <IFrame src="file:///tmp/scenewright-canary/secret.txt" style={{ width: 800, height: 400, background: "white" }} />
      <IFrame src="http://127.0.0.1:48151/remotion-iframe" />
    </AbsoluteFill>
  );
}
